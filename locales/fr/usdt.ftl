### USDT: the payment page of an address and an exact amount, and what a chain shows.

method-usdt-trc20-name = USDT (TRC20)
method-usdt-trc20-time = 1 à 3 minutes
method-usdt-trc20-hint = Tether sur le réseau TRON. Vous saisissez le TxID après avoir payé. Le lien peut être transmis
method-usdt-erc20-name = USDT (ERC20)
method-usdt-erc20-time = 3 à 20 minutes
method-usdt-erc20-hint = Tether sur le réseau Ethereum. Le montant exact est détecté automatiquement. Le lien peut être transmis

## The page

transfer-title = Envoyer { $amount } en { $standard }
transfer-lead = Rien n’a encore été reçu. Toute personne qui a ce lien peut payer, sans se connecter.
transfer-held-title = Votre transfert est en cours de vérification
transfer-held-money = Nous avons reçu un transfert, mais son montant n’indique pas à quelle commande il correspond. Ne payez pas une deuxième fois.
transfer-held-text = Notre équipe le vérifie et écrira par e-mail à la personne qui a passé la commande.
transfer-looking-title = Nous recherchons votre transfert
transfer-looking-money = Le réseau ne l’affiche pas encore. Ne payez pas une deuxième fois.
transfer-looking-text = Nous continuons à le chercher et l’afficherons ici.
transfer-received-text = Nous avons déjà reçu { $received } pour cette commande.
transfer-unsent-link = Rien envoyé pour l’instant ? Afficher les informations de paiement
transfer-rest-title = Il reste { $amount } à envoyer
transfer-rest-lead = Nous avons reçu { $received }. Cet argent est en sécurité. Envoyez le reste en un seul transfert, exactement de ce montant.
transfer-confirming-title = Transfert détecté, en cours de confirmation
transfer-confirming-money = Votre transfert a été détecté. Ne l’envoyez pas de nouveau.
transfer-confirming-text = Le réseau le confirme. Vous pouvez fermer cette page : le reçu est envoyé par e-mail à la personne qui a passé la commande.
transfer-network-tron = Uniquement sur le réseau TRON (TRC20).
transfer-network-ethereum = Uniquement sur le réseau Ethereum (ERC20).
transfer-network-text = Ce qui est envoyé sur un autre réseau, ou dans une autre cryptomonnaie, ne peut pas être détecté automatiquement et risque d’être perdu.
transfer-amount-label = Montant exact en USDT, avec les six décimales
transfer-amount-hint = C’est ce montant exact qui doit arriver. Si votre portefeuille ou votre plateforme d’échange prélève ses frais sur le montant, ajoutez-les en plus. Les derniers chiffres distinguent votre paiement des autres ; ils coûtent moins d’un centime.
transfer-address-label = Adresse de réception officielle ({ $standard })
transfer-code-label = Code de contrôle de cette adresse :
transfer-code-hint = Le même code figure dans notre e-mail et dans la liste de nos adresses.
transfer-code-link = Comparer le code
transfer-qr-label = Adresse de réception ({ $standard }), sans le montant
transfer-until = Envoyez ce montant avant le { $until }. Il vous reste { $left }.
transfer-sandbox-link = Payer avec le portefeuille fictif
transfer-request-title = Un code QR qui contient le montant, pour certains portefeuilles
transfer-request-text = Certains portefeuilles y lisent l’adresse et le montant. Avant de confirmer, vérifiez dans le portefeuille que le destinataire est l’adresse ci-dessus et que le montant est exact. Si autre chose s’affiche, saisissez l’adresse et le montant à la main.
transfer-request-open = Ouvrir dans un portefeuille de cet appareil
transfer-request-qr = Demande de paiement pour les portefeuilles compatibles avec EIP-681
transfer-ways-title = Si vous ne pouvez pas envoyer le reste
transfer-ways-rest = Une autre personne peut le faire : transmettez-lui ce lien.
transfer-ways-smaller = Ou annulez cette commande et passez-en une autre du montant que vous avez envoyé. Sur la page de la nouvelle commande, choisissez le même réseau et saisissez le même TxID : un second transfert n’est pas nécessaire.
transfer-ways-cancel = Annuler cette commande
transfer-ways-contact = Ou écrivez au service client. En attendant, l’argent est en sécurité.
transfer-share-title = Laisser une autre personne payer
transfer-share-text = L’argent est versé à { $seller }. Cette page se trouve à l’adresse { $host } et ne demande jamais de mot de passe ni de phrase secrète.
transfer-share-label = Lien de paiement
transfer-share-mail = Envoyer par e-mail
transfer-share-button = Partager

## Steps and warnings

usdt-steps-title = Comment payer en USDT
usdt-step-network = Dans votre portefeuille ou sur votre plateforme d’échange, choisissez USDT, puis le réseau { $standard } ({ $network }).
usdt-step-address = Copiez l’adresse. Vérifiez qu’elle commence par { $first } et se termine par { $last }.
usdt-step-amount = Envoyez exactement { $amount } en un seul transfert.
usdt-step-hash = Copiez le TxID dans les détails du transfert et saisissez-le sur cette page.
usdt-step-wait = Revenez sur cette page. Le paiement est détecté automatiquement ; si cela prend du temps, vous pouvez saisir le TxID.
usdt-one-order-note = Payez chaque commande séparément : jamais un seul transfert pour plusieurs commandes. Payez-en une, attendez sa confirmation, puis passez à la suivante.
usdt-exchange-note = Depuis une plateforme d’échange, faites un retrait vers le réseau. Un transfert interne à une plateforme d’échange n’a pas de TxID et ne peut pas être retrouvé.
usdt-history-note = Copiez l’adresse sur cette page, et non dans l’historique de votre portefeuille : des inconnus y placent des adresses ressemblantes.

## What the chain shows

trail-title = Transferts pour cette commande
trail-nothing = Aucun transfert détecté pour le moment.
trail-behind-text = Nous ne voyons pas les transferts les plus récents de ce réseau pour le moment. Ce que vous avez envoyé est en sécurité et sera retrouvé ; ne l’envoyez pas de nouveau.
trail-moving-tag = En cours de confirmation
trail-final-tag = Reçu
trail-gone-tag = N’est plus dans la chaîne
trail-gone-text = Le réseau a remplacé le bloc qui contenait ce transfert. En général, le transfert réapparaît en une minute. Ne l’envoyez pas de nouveau tant que votre portefeuille n’indique pas qu’il a échoué.
trail-blocks = Confirmations : { $done } sur { $needed }
trail-txid-label = TxID de votre transfert { $standard }
trail-txid-hint = 64 lettres et chiffres. Les portefeuilles l’appellent aussi « transaction hash », « Txn hash », hash ou identifiant de transaction. L’adresse de la page d’un explorateur convient aussi.
trail-txid-button = Valider le TxID
trail-where-title = Où trouver le TxID
trail-where-text = Ouvrez le transfert dans l’historique de votre portefeuille ou de votre plateforme d’échange : le TxID figure dans ses détails. Ce n’est ni votre adresse ni un numéro de commande.
trail-where-picture = Copiez-le sous forme de texte. Le recopier à partir d’une image entraîne facilement des erreurs.
trail-where-exchange = Une plateforme d’échange l’affiche une fois le retrait envoyé, souvent quelques minutes plus tard.

## What came of a TxID

claim-looking-tag = Pas encore détecté
claim-looking-text = S’il n’apparaît pas au bout de dix minutes, vérifiez que vous avez copié le TxID en entier et que le transfert a été fait sur ce réseau.
claim-confirming-tag = Trouvé
claim-confirming-text = Le transfert est là et comptera pour cette commande une fois que le réseau l’aura confirmé. Ne l’envoyez pas de nouveau.
claim-placed-tag = Reçu
claim-placed-text = Ce transfert compte pour cette commande. Son TxID ne peut plus servir.
claim-held-tag = En cours de vérification
claim-held-text = D’autres acheteurs paient à la même adresse : notre équipe doit confirmer que ce transfert correspond à cette commande.
claim-small-tag = Moins de 1 USDT
claim-small-text = Ce transfert est inférieur à 1 USDT et ne correspond pas au montant exact, il n’est donc pas pris en compte pour cette commande. Notre équipe le vérifiera. Vous pouvez toujours payer le montant dû.
claim-used-tag = Utilisé pour une autre commande
claim-used-text = Ce TxID paie déjà une autre commande, et un TxID ne peut servir qu’une fois. Si vous avez copié le mauvais, saisissez le bon.
claim-set-aside-tag = Examiné par une personne
claim-set-aside-text = Une personne a examiné ce transfert : ce n’est pas le paiement d’une commande d’ici. S’il est à vous, écrivez au service client.
claim-theirs-tag = Appartient à une autre commande
claim-theirs-text = Le montant de ce transfert est exactement celui demandé pour une autre commande : c’est donc elle qu’il paie.
claim-older-tag = Plus ancien que cette commande
claim-older-text = Ce transfert a été fait avant que la commande soit passée. S’il était destiné à une commande précédente, ouvrez le lien de celle-ci et saisissez-y le TxID.
claim-failed-tag = Échec sur le réseau
claim-failed-text = Le réseau indique que ce transfert a échoué : aucun argent n’a été déplacé. Faites un nouveau transfert et saisissez son TxID.
claim-other-token-tag = Autre jeton
claim-other-token-text = Cette transaction déplace un autre jeton que l’USDT, même si son nom y ressemble. Elle ne peut pas payer cette commande. Si vous nous avez envoyé ce jeton, écrivez au service client.
claim-coin-tag = Autre monnaie que l’USDT
claim-coin-text = Cette transaction déplace la monnaie propre au réseau, et non des USDT. Elle ne peut pas payer cette commande. Si vous nous avez envoyé cette monnaie, écrivez au service client.
claim-other-recipient-tag = Autre destinataire
claim-other-recipient-text = Cette transaction envoie des USDT à quelqu’un d’autre. Comparez son destinataire avec l’adresse ci-dessus.
claim-no-transfer-tag = Aucun paiement
claim-no-transfer-text = Cette transaction ne nous apporte aucun USDT, ou moins d’un centime.
claim-never-seen-tag = Jamais détecté
claim-never-seen-text = Le réseau n’a pas affiché ce transfert pendant six heures : il n’arrivera donc pas. Regardez dans votre portefeuille : le transfert n’en est probablement pas parti. Faites ensuite un nouveau transfert.
claim-not-looked-tag = Recherche arrêtée
claim-not-looked-text = Le réseau ne montrait pas ce transfert, et beaucoup d’autres TxID ont été saisis depuis : nous ne le cherchons plus. S’il est à vous, saisissez-le de nouveau.
claim-other-network-tag = Autre réseau
claim-other-network-text = Ce TxID est celui d’une transaction faite sur un autre réseau : il ne peut donc pas payer cette commande tel quel. Si vous y avez envoyé des USDT à notre adresse, ils ne sont pas perdus : écrivez au service client en indiquant ce TxID, et n’envoyez rien de nouveau avant d’avoir une réponse.

## When what was entered is no TxID

usdt-pasted-empty = Saisissez le TxID de votre transfert
usdt-pasted-network = Ce lien affiche une transaction sur { $network }, un autre réseau. Saisissez le TxID d’un transfert sur le réseau de cette page, ou écrivez au service client si vous avez envoyé l’argent sur { $network }
usdt-pasted-own-address = Ceci est notre adresse de réception. Saisissez le TxID de votre transfert vers cette adresse : 64 lettres et chiffres
usdt-pasted-address = Ceci est une adresse sur { $network }, et non un TxID. Le TxID figure dans les détails du transfert
usdt-pasted-several = Il y a ici plusieurs TxID. Saisissez-les l’un après l’autre
usdt-pasted-shortened = Ce TxID est abrégé au milieu. Copiez-le avec le bouton de copie de votre portefeuille
usdt-pasted-short = Un TxID compte 64 lettres et chiffres, et non { $digits }. Copiez-le en entier
usdt-pasted-long = Un TxID compte 64 lettres et chiffres, et non { $digits }. Copiez seulement le TxID
usdt-pasted-letter = Un TxID ne contient que des chiffres et les lettres A à F, mais il y a ici « { $letter } ». Copiez-le sous forme de texte au lieu de le taper
usdt-pasted-picture = Ceci est une image. Saisissez le TxID sous forme de texte
usdt-pasted-words = Ce n’est pas un TxID. Un TxID compte 64 chiffres et lettres de A à F

## A payment link that has run out

pay-new-amount = Obtenir un nouveau montant
state-lapsed-title = Ce lien de paiement a expiré
state-lapsed-money = Rien n’a été reçu avec { $app }. La commande est toujours ouverte.
state-lapsed-advice = Obtenez un nouveau montant avant d’envoyer quoi que ce soit. Si vous avez déjà envoyé l’ancien montant, ne l’envoyez pas de nouveau : saisissez le TxID ci-dessous.
state-closed-named-advice = Ce lien ne peut plus être payé. Si vous avez payé, ne payez pas une deuxième fois : saisissez le TxID ci-dessous.
state-named-title = Indiquez-nous votre transfert
state-named-money = Ce lien de paiement a expiré, mais l’argent envoyé n’est pas perdu.

## The same order again, for money that came too late

again-title = Vous avez payé ? Passez la même commande de nouveau
again-arrived-text = Nous avons reçu { $amount } pour cette commande. Passez la même commande de nouveau : cet argent paie aussitôt la nouvelle commande. Vous n’envoyez rien une seconde fois.
again-part-text = { $amount } sont arrivés pour cette commande. Commandez la même chose à nouveau pour { $total } : cet argent y est imputé, et la page de la nouvelle commande demande le reste.
again-later-text = Vous avez déjà payé ? Saisissez d’abord ci-dessous le TxID de votre transfert. Dès que nous voyons l’argent, vous pouvez repasser la même commande ici. N’envoyez rien une seconde fois.
again-member-text = Votre nouvelle commande utilise l’argent envoyé pour celle-ci. Saisissez le TxID sur la page de la nouvelle commande. N’envoyez rien une seconde fois.
# $organisation: who bought.
again-signin-text = Vous travaillez pour { $organisation } ? Les membres peuvent se connecter et repasser la même commande à tout moment.
again-signin-link = Se connecter
# $organisation: who bought.
again-link-text = Vous n’êtes pas connecté comme membre de { $organisation }. La commande indiquera qu’elle a été passée par ce lien, et nous écrirons à la personne qui avait commandé. Cela n’est possible qu’une fois.
again-agree-label = J’accepte le document « { $agreement } »
again-agreement-link = Lire le document « { $agreement } »
again-button = Commander de nouveau, j’ai payé
again-problem-unticked = Cochez la case pour accepter, puis commandez de nouveau
again-problem-clash = Votre organisation a déjà une commande non payée pour ce produit. Ouvrez cette commande, choisissez le même réseau et saisissez-y le TxID
again-problem-gone = Cette commande ne peut plus être passée. Écrivez au service client : l’argent est en sécurité
