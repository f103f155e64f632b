## Alipay, Alipay HK and Alipay+: beside the code on the payment page

alipay-steps-title = Comment payer avec { $app }
alipay-step-open = Ouvrez l’application { $app } sur votre téléphone.
alipay-step-open-any = Ouvrez l’une de ces applications sur votre téléphone : { $wallets }.
alipay-step-open-here = Ouvrez { $app } avec le bouton de cette page.
alipay-step-scan = Scannez le code QR de cette page avec le lecteur intégré à l’application.
alipay-step-check = Vérifiez le vendeur et le montant dans l’application : { $amount }, ou l’équivalent dans la devise de votre portefeuille.
alipay-step-confirm = Confirmez avec votre code secret, votre empreinte digitale ou votre visage.
alipay-step-return = Revenez sur cette page. Elle vous indique quand votre paiement est arrivé.

alipay-two-apps = { $app } et { $other } sont deux applications différentes. Pour ce paiement, utilisez { $app }, et non { $other }.
alipay-opened-in-wrong-app = Vous avez ouvert cette page dans { $opened }. Ce paiement se fait avec { $app } : ouvrez plutôt la page dans le navigateur de votre téléphone.
alipay-conversion-note = Si le compte de votre portefeuille n’est pas en { $currency }, l’application convertit le montant et l’affiche avant que vous confirmiez.
alipay-camera-note = Votre téléphone doit être connecté au réseau mobile ou au Wi-Fi, et l’application doit avoir accès à l’appareil photo. Vous n’avez aucune donnée de paiement à saisir.
alipay-network-note = Votre téléphone doit être connecté au réseau mobile ou au Wi-Fi. Vous n’avez aucune donnée de paiement à saisir.

## Limits of Alipay HK

alipay-hk-limits-title = Plafonds d’Alipay HK
alipay-hk-levels-note = « Intermédiaire » et « Vérifié » sont des niveaux de votre compte Alipay HK. Vous les atteignez en général en associant une carte bancaire dans l’application.
alipay-hk-source = Source du paiement
alipay-hk-unverified = Non vérifié
alipay-hk-intermediate = Intermédiaire
alipay-hk-verified = Vérifié
alipay-hk-balance = Solde
alipay-hk-bank-account = Compte bancaire
alipay-hk-card = Carte du portefeuille
alipay-hk-cannot-pay = Ne permet pas de payer cette commande
alipay-hk-card-limit = Plafond de la carte
alipay-hk-payment-and-year = { $payment } par paiement, { $year } par an
alipay-hk-payment-no-year = { $payment } par paiement, sans plafond annuel
alipay-hk-bank-intermediate = { $payment } par paiement (réglable à { $lower }), { $day } par jour
alipay-hk-bank-verified = { $payment } par paiement (réglable à { $lower } ou { $middle }), { $payment } par jour (réglable à { $middle })

## When the app says no

alipay-trouble-title = Si { $app } ne vous laisse pas payer
alipay-trouble-not-possible = L’application indique que ce paiement est impossible : choisissez un autre mode de paiement, comme la carte, le virement bancaire ou l’USDT.
alipay-trouble-over-limit = L’application indique que le montant est trop élevé : ce mode de paiement accepte au plus { $limit } par paiement. Fractionnez le paiement ou choisissez un autre mode.
alipay-trouble-too-much = L’application indique que le montant est trop élevé : fractionnez le paiement ou choisissez un autre mode.
alipay-own-limits = Alipay n’accepte lui-même que { $limit } au plus par paiement et { $limit } au plus par an et par personne. Une carte enregistrée dans Alipay a ses propres plafonds.
alipay-ask-support = La plupart des plafonds sont fixés sur votre propre compte Alipay. Le service client d’Alipay peut vous indiquer les vôtres.
alipay-some-countries = Dans certains pays, il existe d’autres plafonds, ou votre devise n’est pas acceptée. Interrogez le service client { $app }, ou essayez d’abord un petit paiement.
alipay-more-information = En savoir plus sur Alipay+
