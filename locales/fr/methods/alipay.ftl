### Alipay, Alipay HK and Alipay+.

## The picker

method-alipay-name = Alipay
method-alipay-time = Immédiat
method-alipay-hint = L’application de Chine continentale
method-alipay-hk-name = Alipay HK
method-alipay-hk-time = Immédiat
method-alipay-hk-hint = L’application de Hong Kong. Au-delà de 5 000 HKD, votre compte doit être « Vérifié »
method-alipay-plus-name = Alipay+
method-alipay-plus-time = Immédiat
method-alipay-plus-hint = GCash, KakaoPay, Touch ’n Go, TrueMoney, DANA et d’autres portefeuilles

## Beside the code on the payment page

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

## Help: Alipay and Alipay HK

help-alipay-title = Payer avec Alipay
help-alipay-lead = Alipay est l’application de Chine continentale. Vous scannez un code QR, ou ouvrez l’application depuis la page de paiement, puis vous confirmez dans l’application.
help-alipay-two-apps-asked = Alipay et Alipay HK, est-ce la même chose ?
help-alipay-two-apps-text = Non. Ce sont deux applications différentes, et chacune ne lit que son propre code QR. Scannez avec l’application indiquée sur la page de paiement. Si vous n’avez que l’autre, choisissez l’autre mode de paiement sur la page de paiement.
help-alipay-own-limits = Alipay n’accepte lui-même que 300 000 CNY au plus par paiement et 300 000 CNY au plus par an et par personne. Le plafond d’une carte enregistrée dans Alipay dépend de la carte et de votre compte.
help-alipay-ask = La plupart des plafonds sont fixés sur votre propre compte. Le service client d’Alipay peut vous indiquer les vôtres.
help-alipay-hk-title = Payer avec Alipay HK
help-alipay-hk-lead = Alipay HK est l’application de Hong Kong. Le montant accepté dépend de la source du paiement et du niveau de votre compte.
help-alipay-hk-cannot = Paiement impossible

## Help: Alipay+

help-alipay-plus-title = Payer avec Alipay+
help-alipay-plus-lead = Alipay+ est un seul mode de paiement pour de nombreux portefeuilles. Vous payez avec le portefeuille que vous avez déjà.
help-alipay-plus-which-asked = Quels portefeuilles puis-je utiliser ?
help-alipay-plus-which-text = Ces portefeuilles permettent de payer ici. Ceux qui sont proposés pour une commande dépendent de son montant et de votre appareil.
help-alipay-plus-computer-asked = Comment payer sur un ordinateur ?
help-alipay-plus-phone-asked = Comment payer sur mon téléphone ?
help-alipay-plus-phone-choose = Choisissez Alipay+ sur la page de paiement, puis votre portefeuille. Le portefeuille s’ouvre : il n’y a rien à scanner.
help-alipay-plus-phone-check = Vérifiez le vendeur et le montant dans le portefeuille.
help-alipay-plus-needs-asked = De quoi ai-je besoin ?
help-alipay-plus-needs-text = Votre téléphone doit être connecté au réseau mobile ou au Wi-Fi. Pour scanner un code QR, le portefeuille doit avoir accès à l’appareil photo. Vous n’avez aucune donnée de paiement à saisir.
help-alipay-plus-limits-text = Chaque portefeuille a ses propres plafonds, souvent relevés quand vous y faites vérifier votre compte. Par ailleurs, nous acceptons en un seul paiement :
