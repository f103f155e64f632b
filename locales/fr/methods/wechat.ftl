### WeChat Pay: the picker’s row, the steps beside the code, help.

## The picker

method-wechat-name = WeChat Pay
method-wechat-time = Immédiat
method-wechat-hint = Hors de Chine continentale, seulement après la vérification d’identité (nom réel)

wechat-steps-title = Comment payer avec WeChat

## Steps

wechat-step-button = Appuyez sur le bouton pour ouvrir WeChat. Il fonctionne pendant { $time } ; ensuite, choisissez de nouveau WeChat Pay pour en obtenir un autre.
wechat-step-other-screen = Ouvrez cette page sur un autre écran, par exemple celui d’un ordinateur, et affichez-y le code QR.
wechat-step-open = Ouvrez WeChat sur votre téléphone et choisissez « Scanner ».
wechat-step-scan = Dirigez l’appareil photo vers le code QR.
wechat-step-check = Vérifiez que WeChat affiche { $amount } et le nom du vendeur.
wechat-step-check-converted = Vérifiez que WeChat affiche { $amount }, ou l’équivalent en CNY, et le nom du vendeur.
wechat-step-confirm = Confirmez avec votre mot de passe de paiement, votre empreinte digitale ou votre visage. Vous n’avez rien à ressaisir.
wechat-step-return = Revenez sur cette page. Elle se met à jour d’elle-même quand le paiement est arrivé.

## Read before you pay

wechat-own-screen-note = Ce téléphone ne peut pas scanner un code QR affiché sur son propre écran. Il vous faut un second écran pour l’afficher.
wechat-scan-only-note = Dans WeChat, utilisez « Scanner » avec l’appareil photo. Une capture d’écran, une image de votre album, un appui long sur le code QR ou une autre application ne fonctionnent pas.
wechat-camera-note = Votre téléphone doit être connecté au réseau mobile ou au Wi-Fi, et WeChat doit avoir accès à l’appareil photo.
wechat-network-note = Votre téléphone doit être connecté au réseau mobile ou au Wi-Fi.
wechat-real-name-note = Si vous vivez hors de Chine continentale, effectuez la vérification d’identité (nom réel) dans WeChat avant de payer.

## When WeChat does not take the payment

wechat-refused-title = Si WeChat ne vous laisse pas payer
wechat-refused-real-name = La vérification d’identité (nom réel) manque : dans WeChat, ouvrez « Moi », puis « Services » et « Portefeuille », et effectuez-la.
wechat-refused-card = La carte n’est pas acceptée : les cartes des banques de Chine continentale fonctionnent, certaines autres non.
wechat-refused-limit = Le montant dépasse un plafond de votre portefeuille ou de votre carte : interrogez WeChat, ou choisissez un autre mode de paiement.
wechat-refused-code = Le code QR a déjà été scanné par un autre compte : demandez un nouveau code QR sur cette page.
wechat-refused-other-method = Vous pouvez à tout moment choisir un autre mode de paiement pour cette commande. Ne le faites pas pendant que vous payez dans WeChat.

## Help

help-wechat-title = Payer avec WeChat Pay
help-wechat-lead = Vous scannez un code QR avec WeChat, ou ouvrez WeChat depuis la page de paiement, puis vous confirmez dans WeChat.
help-wechat-phone = La page de paiement est ouverte sur le téléphone lui-même ? Un bouton ouvre alors WeChat, s’il est proposé. Sinon, affichez le code QR sur un autre écran : WeChat ne lit pas un code QR à partir d’une image enregistrée.
help-wechat-real-asked = WeChat demande une vérification d’identité (nom réel)
help-wechat-real-text = Si vous vivez hors de Chine continentale, effectuez la vérification d’identité (nom réel) avant de payer : dans WeChat, ouvrez « Moi », puis « Services » et « Portefeuille ».
help-wechat-cards-asked = Quelles cartes puis-je utiliser dans WeChat ?
help-wechat-cards-text = Les comptes associés à des cartes de banques de Chine continentale fonctionnent. Certains comptes associés à d’autres cartes ne fonctionnent pas : choisissez alors un autre mode de paiement sur la page de paiement.
help-wechat-limit-text = Pour une commande au-delà du plafond, choisissez un autre mode de paiement, ou passez des commandes plus petites.
help-wechat-picture-asked = WeChat ne lit pas le code QR
