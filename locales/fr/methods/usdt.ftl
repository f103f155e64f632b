### USDT: the payment page of an address and an exact amount, and what a chain shows.

method-usdt-trc20-name = USDT (TRC20)
method-usdt-trc20-time = 1 à 3 minutes
method-usdt-trc20-hint = Tether sur le réseau TRON. Vous saisissez le TxID après avoir payé. Le lien peut être transmis
method-usdt-erc20-name = USDT (ERC20)
method-usdt-erc20-time = 3 à 20 minutes
method-usdt-erc20-hint = Tether sur le réseau Ethereum. Le montant exact est détecté automatiquement. Le lien peut être transmis

## The page

usdt-transfer-title = Envoyer { $amount } en { $standard }
usdt-transfer-lead = Rien n’a encore été reçu. Toute personne qui a ce lien peut payer, sans se connecter.
usdt-transfer-held-title = Votre transfert est en cours de vérification
usdt-transfer-held-money = Nous avons reçu un transfert, mais son montant n’indique pas à quelle commande il correspond. Ne payez pas une deuxième fois.
usdt-transfer-held-text = Notre équipe le vérifie et écrira par e-mail à la personne qui a passé la commande.
usdt-transfer-looking-title = Nous recherchons votre transfert
usdt-transfer-looking-money = Le réseau ne l’affiche pas encore. Ne payez pas une deuxième fois.
usdt-transfer-looking-text = Nous continuons à le chercher et l’afficherons ici.
usdt-transfer-received-text = Nous avons déjà reçu { $received } pour cette commande.
usdt-transfer-unsent-link = Rien envoyé pour l’instant ? Afficher les informations de paiement
usdt-transfer-rest-title = Il reste { $amount } à envoyer
usdt-transfer-rest-lead = Nous avons reçu { $received }. Cet argent est en sécurité. Envoyez le reste en un seul transfert, exactement de ce montant.
usdt-transfer-confirming-title = Transfert détecté, en cours de confirmation
usdt-transfer-confirming-money = Votre transfert a été détecté. Ne l’envoyez pas de nouveau.
usdt-transfer-confirming-text = Le réseau le confirme. Vous pouvez fermer cette page : le reçu est envoyé par e-mail à la personne qui a passé la commande.
usdt-transfer-network-tron = Uniquement sur le réseau TRON (TRC20).
usdt-transfer-network-ethereum = Uniquement sur le réseau Ethereum (ERC20).
usdt-transfer-network-text = Ce qui est envoyé sur un autre réseau, ou dans une autre cryptomonnaie, ne peut pas être détecté automatiquement et risque d’être perdu.
usdt-transfer-amount-label = Montant exact en USDT, avec les six décimales
usdt-transfer-amount-hint = C’est ce montant exact qui doit arriver. Si votre portefeuille ou votre plateforme d’échange prélève ses frais sur le montant, ajoutez-les en plus. Les derniers chiffres distinguent votre paiement des autres ; ils coûtent moins d’un centime.
usdt-transfer-address-label = Adresse de réception officielle ({ $standard })
usdt-transfer-code-label = Code de contrôle de cette adresse : { $code }
usdt-transfer-code-hint = Le même code figure dans notre e-mail et dans la liste de nos adresses.
usdt-transfer-code-link = Comparer le code
usdt-transfer-qr-label = Adresse de réception ({ $standard }), sans le montant
usdt-transfer-until = Envoyez ce montant avant le { $until }. Il vous reste { $left }.
usdt-transfer-sandbox-link = Payer avec le portefeuille fictif
usdt-transfer-request-title = Un code QR qui contient le montant, pour certains portefeuilles
usdt-transfer-request-text = Certains portefeuilles y lisent l’adresse et le montant. Avant de confirmer, vérifiez dans le portefeuille que le destinataire est l’adresse ci-dessus et que le montant est exact. Si autre chose s’affiche, saisissez l’adresse et le montant à la main.
usdt-transfer-request-open = Ouvrir dans un portefeuille de cet appareil
usdt-transfer-request-qr = Demande de paiement pour les portefeuilles compatibles avec EIP-681
usdt-transfer-ways-title = Si vous ne pouvez pas envoyer le reste
usdt-transfer-ways-rest = Une autre personne peut le faire : transmettez-lui ce lien.
usdt-transfer-ways-smaller = Ou annulez cette commande et passez-en une autre du montant que vous avez envoyé. Sur la page de la nouvelle commande, choisissez le même réseau et saisissez le même TxID : un second transfert n’est pas nécessaire.
usdt-transfer-ways-cancel = Annuler cette commande
usdt-transfer-ways-contact = Ou écrivez au service client. En attendant, l’argent est en sécurité.
usdt-transfer-share-title = Laisser une autre personne payer
usdt-transfer-share-text = L’argent est versé à { $seller }. Cette page se trouve à l’adresse { $host } et ne demande jamais de mot de passe ni de phrase secrète.
usdt-transfer-share-label = Lien de paiement
usdt-transfer-share-mail = Envoyer par e-mail
usdt-transfer-share-button = Partager

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

usdt-trail-title = Transferts pour cette commande
usdt-trail-nothing = Aucun transfert détecté pour le moment.
usdt-trail-behind-text = Nous ne voyons pas les transferts les plus récents de ce réseau pour le moment. Ce que vous avez envoyé est en sécurité et sera retrouvé ; ne l’envoyez pas de nouveau.
usdt-trail-moving-tag = En cours de confirmation
usdt-trail-final-tag = Reçu
usdt-trail-gone-tag = N’est plus dans la chaîne
usdt-trail-gone-text = Le réseau a remplacé le bloc qui contenait ce transfert. En général, le transfert réapparaît en une minute. Ne l’envoyez pas de nouveau tant que votre portefeuille n’indique pas qu’il a échoué.
usdt-trail-blocks = Confirmations : { $done } sur { $needed }
usdt-trail-txid-label = TxID de votre transfert { $standard }
usdt-trail-txid-hint = 64 lettres et chiffres. Les portefeuilles l’appellent aussi « transaction hash », « Txn hash », hash ou identifiant de transaction. L’adresse de la page d’un explorateur convient aussi.
usdt-trail-txid-button = Valider le TxID
usdt-trail-where-title = Où trouver le TxID
usdt-trail-where-text = Ouvrez le transfert dans l’historique de votre portefeuille ou de votre plateforme d’échange : le TxID figure dans ses détails. Ce n’est ni votre adresse ni un numéro de commande.
usdt-trail-where-picture = Copiez-le sous forme de texte. Le recopier à partir d’une image entraîne facilement des erreurs.
usdt-trail-where-exchange = Une plateforme d’échange l’affiche une fois le retrait envoyé, souvent quelques minutes plus tard.

## The status of a claimed TxID

usdt-claim-looking-tag = Pas encore détecté
usdt-claim-looking-text = S’il n’apparaît pas au bout de dix minutes, vérifiez que vous avez copié le TxID en entier et que le transfert a été fait sur ce réseau.
usdt-claim-confirming-tag = Trouvé
usdt-claim-confirming-text = Le transfert est là et comptera pour cette commande une fois que le réseau l’aura confirmé. Ne l’envoyez pas de nouveau.
usdt-claim-placed-tag = Reçu
usdt-claim-placed-text = Ce transfert compte pour cette commande. Son TxID ne peut plus servir.
usdt-claim-held-tag = En cours de vérification
usdt-claim-held-text = D’autres acheteurs paient à la même adresse : notre équipe doit confirmer que ce transfert correspond à cette commande.
usdt-claim-small-tag = Moins de 1 USDT
usdt-claim-small-text = Ce transfert est inférieur à 1 USDT et ne correspond pas au montant exact, il n’est donc pas pris en compte pour cette commande. Notre équipe le vérifiera. Vous pouvez toujours payer le montant dû.
usdt-claim-used-tag = Utilisé pour une autre commande
usdt-claim-used-text = Ce TxID paie déjà une autre commande, et un TxID ne peut servir qu’une fois. Si vous avez copié le mauvais, saisissez le bon.
usdt-claim-dismissed-tag = Examiné par une personne
usdt-claim-dismissed-text = Une personne a examiné ce transfert : ce n’est pas le paiement d’une commande d’ici. S’il est à vous, écrivez au service client.
usdt-claim-theirs-tag = Appartient à une autre commande
usdt-claim-theirs-text = Le montant de ce transfert est exactement celui demandé pour une autre commande : c’est donc elle qu’il paie.
usdt-claim-older-tag = Plus ancien que cette commande
usdt-claim-older-text = Ce transfert a été fait avant que la commande soit passée. S’il était destiné à une commande précédente, ouvrez le lien de celle-ci et saisissez-y le TxID.
usdt-claim-failed-tag = Échec sur le réseau
usdt-claim-failed-text = Le réseau indique que ce transfert a échoué : aucun argent n’a été déplacé. Faites un nouveau transfert et saisissez son TxID.
usdt-claim-other-token-tag = Autre jeton
usdt-claim-other-token-text = Cette transaction déplace un autre jeton que l’USDT, même si son nom y ressemble. Elle ne peut pas payer cette commande. Si vous nous avez envoyé ce jeton, écrivez au service client.
usdt-claim-coin-tag = Autre monnaie que l’USDT
usdt-claim-coin-text = Cette transaction déplace la monnaie propre au réseau, et non des USDT. Elle ne peut pas payer cette commande. Si vous nous avez envoyé cette monnaie, écrivez au service client.
usdt-claim-other-recipient-tag = Autre destinataire
usdt-claim-other-recipient-text = Cette transaction envoie des USDT à quelqu’un d’autre. Comparez son destinataire avec l’adresse ci-dessus.
usdt-claim-no-transfer-tag = Aucun paiement
usdt-claim-no-transfer-text = Cette transaction ne nous apporte aucun USDT, ou moins d’un centime.
usdt-claim-never-seen-tag = Jamais détecté
usdt-claim-never-seen-text = Le réseau n’a pas affiché ce transfert pendant six heures : il n’arrivera donc pas. Regardez dans votre portefeuille : le transfert n’en est probablement pas parti. Faites ensuite un nouveau transfert.
usdt-claim-not-looked-tag = Recherche arrêtée
usdt-claim-not-looked-text = Le réseau ne montrait pas ce transfert, et beaucoup d’autres TxID ont été saisis depuis : nous ne le cherchons plus. S’il est à vous, saisissez-le de nouveau.
usdt-claim-other-network-tag = Autre réseau
usdt-claim-other-network-text = Ce TxID est celui d’une transaction faite sur un autre réseau : il ne peut donc pas payer cette commande tel quel. Si vous y avez envoyé des USDT à notre adresse, ils ne sont pas perdus : écrivez au service client en indiquant ce TxID, et n’envoyez rien de nouveau avant d’avoir une réponse.

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

usdt-new-amount = Obtenir un nouveau montant
usdt-lapsed-title = Ce lien de paiement a expiré
usdt-lapsed-money = Rien n’a été reçu avec { $app }. La commande est toujours ouverte.
usdt-lapsed-advice = Obtenez un nouveau montant avant d’envoyer quoi que ce soit. Si vous avez déjà envoyé l’ancien montant, ne l’envoyez pas de nouveau : saisissez le TxID ci-dessous.
usdt-closed-named-advice = Ce lien ne peut plus être payé. Si vous avez payé, ne payez pas une deuxième fois : saisissez le TxID ci-dessous.
usdt-named-title = Indiquez-nous votre transfert
usdt-named-money = Ce lien de paiement a expiré, mais l’argent envoyé n’est pas perdu.

## The same order again, for money that came too late

usdt-reorder-title = Vous avez payé ? Passez la même commande de nouveau
usdt-reorder-arrived-text = Nous avons reçu { $amount } pour cette commande. Passez la même commande de nouveau : cet argent paie aussitôt la nouvelle commande. Vous n’envoyez rien une seconde fois.
usdt-reorder-part-text = { $amount } sont arrivés pour cette commande. Commandez la même chose à nouveau pour { $total } : cet argent y est imputé, et la page de la nouvelle commande demande le reste.
usdt-reorder-later-text = Vous avez déjà payé ? Saisissez d’abord ci-dessous le TxID de votre transfert. Dès que nous voyons l’argent, vous pouvez repasser la même commande ici. N’envoyez rien une seconde fois.
usdt-reorder-member-text = Votre nouvelle commande utilise l’argent envoyé pour celle-ci. Saisissez le TxID sur la page de la nouvelle commande. N’envoyez rien une seconde fois.
# $organisation: who bought.
usdt-reorder-signin-text = Vous travaillez pour { $organisation } ? Les membres peuvent se connecter et repasser la même commande à tout moment.
usdt-reorder-signin-link = Se connecter
# $organisation: who bought.
usdt-reorder-link-text = Vous n’êtes pas connecté comme membre de { $organisation }. La commande indiquera qu’elle a été passée par ce lien, et nous écrirons à la personne qui avait commandé. Cela n’est possible qu’une fois.
usdt-reorder-agree-label = J’accepte le document « { $agreement } »
usdt-reorder-agreement-link = Lire le document « { $agreement } »
usdt-reorder-button = Commander de nouveau, j’ai payé
usdt-reorder-problem-unticked = Cochez la case pour accepter, puis commandez de nouveau
usdt-reorder-problem-clash = Votre organisation a déjà une commande non payée pour ce produit. Ouvrez cette commande, choisissez le même réseau et saisissez-y le TxID
usdt-reorder-problem-gone = Cette commande ne peut plus être passée. Écrivez au service client : l’argent est en sécurité

## Facts and receipt

usdt-pay-fact-reference = TxID

## Help

help-usdt-title = Payer en USDT
help-usdt-lead = Tether sur le réseau TRON (TRC20) ou Ethereum (ERC20), depuis le portefeuille ou la plateforme d’échange de votre choix. Sans se connecter.
help-usdt-step-choose = Sur la page de paiement, choisissez USDT sur le réseau par lequel votre portefeuille ou votre plateforme d’échange fait l’envoi.
help-usdt-step-copy = Copiez l’adresse et le montant exact sur cette page.
help-usdt-step-send = Envoyez exactement ce montant en un seul transfert, sur ce réseau et aucun autre.
help-usdt-step-hash = En TRC20, copiez le TxID du transfert, saisissez-le sur la page de paiement et validez. En ERC20, le paiement est détecté automatiquement.
help-usdt-step-wait = La page compte les confirmations du réseau et affiche « Commande payée » après la dernière.
help-usdt-link-text = La page de paiement est un lien. Il est valable 48 heures et peut être transmis : toute personne qui a ce lien peut payer, sans se connecter.
help-usdt-network-asked = Quel réseau choisir ?
help-usdt-network-text = Celui que votre portefeuille ou votre plateforme d’échange propose pour l’USDT : TRC20 désigne TRON, ERC20 désigne Ethereum. Le réseau doit être le même sur la page de paiement et dans votre portefeuille.
help-usdt-network-wrong = Ce qui est envoyé sur un autre réseau, dans un autre jeton ou dans la monnaie propre au réseau n’arrive pas jusqu’à votre commande. Écrivez au service client en indiquant le TxID ; il n’est pas toujours possible de récupérer l’argent.
help-usdt-fee-asked = Combien cela coûte-t-il ?
help-usdt-fee-text = Des frais s’ajoutent au montant de la commande ; ils sont affichés avant que vous choisissiez. Votre portefeuille ou votre plateforme d’échange prélève ses propres frais : le montant affiché sur notre page est celui qui doit arriver.
help-usdt-addresses-asked = Quelles sont vos adresses de réception officielles ?
help-usdt-addresses-text = Celles-ci, et aucune autre. Le code de contrôle d’une adresse est le même ici, sur la page de paiement et dans notre e-mail. Si une page affiche une autre adresse, ne payez pas et écrivez-nous.
help-usdt-txid-asked = Qu’est-ce qu’un TxID, et où le trouver ?
help-usdt-txid-names = Le nom d’un transfert, et d’un seul, sur le réseau : 64 chiffres et lettres. Les portefeuilles l’appellent aussi « transaction hash », « Txn hash », « TxHash », hash ou identifiant de transaction.
help-usdt-txid-once = Un TxID ne sert que pour une seule commande, une seule fois.
help-usdt-several-asked = Puis-je payer plusieurs commandes avec un seul transfert ?
help-usdt-several-text = Non. Payez chaque commande séparément : payez-en une, attendez sa confirmation, puis passez à la suivante. Sinon, il est impossible de rapprocher l’argent et les commandes. Si vous devez les regrouper, adressez-vous d’abord à votre responsable de compte et signez un contrat à cet effet avant de payer.
help-usdt-short-asked = J’ai envoyé un montant insuffisant
help-usdt-short-text = Saisissez le TxID sur la page de paiement. Elle indique alors exactement ce qui manque ; envoyez ce montant et saisissez le nouveau TxID. Une commande peut en compter plusieurs.
help-usdt-over-asked = J’ai envoyé un montant trop élevé
help-usdt-over-text = La commande est payée, et la page indique le trop-perçu. Nous vous écrivons à ce sujet.
help-usdt-late-asked = J’ai payé, mais j’ai fermé la page, ou le lien a expiré
help-usdt-late-link = Ouvrez de nouveau le lien de paiement et saisissez le TxID. N’envoyez rien une seconde fois.
help-usdt-late-expired = Si la commande a expiré, le lien accepte toujours le TxID, et ce que vous avez envoyé est conservé.
help-usdt-late-again = Choisissez-y « Commander de nouveau, j’ai payé » : votre argent paie la nouvelle commande.
help-usdt-held-asked = Pourquoi une personne vérifie-t-elle mon TxID ?
help-usdt-held-text = Tout le monde peut lire chaque transfert sur ces réseaux : connaître un TxID ne prouve donc rien. Les derniers chiffres du montant exact indiquent de qui vient un transfert ; sans eux, et tant que d’autres commandes attendent un paiement, une personne de notre équipe décide.
help-usdt-address-network = Réseau
help-usdt-address-code = Code de contrôle
help-usdt-address-label = Adresse de réception
