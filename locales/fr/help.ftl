### Help: an overview, and topics of questions that open on a click.

help-page-title = Aide
help-page-lead = Choisissez un sujet. S’il ne vous aide pas, écrivez-nous : le moyen de le faire figure au bas de chaque page.
help-group-methods = Modes de paiement
help-group-paying = Payer
help-group-house = Commandes, argent et données
help-contact-title = Besoin d’un autre mode de paiement, ou difficulté à payer ?
help-contact-text = Écrivez-nous. S’il s’agit d’une commande, indiquez son numéro : il commence par G.
help-contact-who = { $seller }, { $email }
help-check-amount = Avant de confirmer un paiement, vérifiez dans l’application le nom du vendeur et le montant. Un paiement pour une autre commande est plus long à attribuer, ou doit être renvoyé.

help-see-limits = Plafonds et frais actuels de chaque mode de paiement
help-see-not-paid = Que faire quand un paiement échoue
help-see-change = Comment changer de mode de paiement
help-see-unpaid = Vos commandes non payées
help-see-refunds = Comment l’argent vous est remboursé
help-see-signin = Demander un nouveau lien
help-see-account = Compte et membres
help-see-amazon = Vos commandes Amazon

## Paying by wallet, for all methods

help-how-asked = Comment payer ?
help-step-choose = Sur la page de paiement, choisissez le mode de paiement et continuez. Un code QR s’affiche.
help-step-scan = Ouvrez l’application sur votre téléphone et scannez le code QR avec le lecteur intégré à l’application.
help-step-check = Vérifiez le vendeur et le montant.
help-step-confirm = Confirmez avec votre code secret, votre empreinte digitale ou votre visage.
help-step-return = Revenez sur la page de paiement. Elle indique quand votre paiement est arrivé.
help-on-phone = La page de paiement est ouverte sur le téléphone lui-même ? Il n’y a alors rien à scanner : un bouton de la page ouvre l’application.
help-currency-asked = Mon portefeuille est dans une autre devise
help-currency-text = L’application convertit le montant dans la devise de votre compte et l’affiche avant que vous confirmiez.
help-how-much-asked = Combien puis-je payer en une fois ?
help-refused-asked = L’application ne me laisse pas payer
help-refused-text = Si l’application indique que le paiement est impossible, choisissez un autre mode de paiement sur la page de paiement. Si elle indique que le montant est trop élevé, restez sous le plafond, passez des commandes plus petites, ou choisissez un autre mode de paiement.
help-try-small = Dans certains pays, il existe d’autres plafonds, ou la devise de votre compte n’est pas acceptée. Interrogez le service client de l’application, ou essayez d’abord une petite commande.
help-locked-asked = Un mode de paiement est fermé sur la page de paiement, ou rien ne se passe quand je le choisis
help-locked-text = Certains modes de paiement s’excluent : une fois l’un choisi et son paiement ouvert, l’autre est fermé pour cette commande. La page de paiement indique lequel a été ouvert en premier, et ce qui rouvre l’autre : fermer le premier paiement, là où cela est proposé, ou annuler la commande et refaire la même.

## Limits

help-limits-title = Plafonds, frais et taux de change
help-limits-lead = Ce que chaque mode de paiement accepte en un paiement, et ce qu’il coûte, à ce jour.
help-method-label = Mode de paiement
help-least-label = Au moins
help-most-label = Au plus par paiement
help-no-limit = Pas de plafond de notre part
help-limits-lowest = Quand plusieurs plafonds sont indiqués, le plus bas s’applique.
help-limit-about = { $max } (environ { $about })
help-limit-from = { $max }, à partir du { $from }
help-limit-until = { $max } pour le moment : jusqu’au { $until }
help-limit-between = { $max }, du { $from } au { $until }
help-fee-floor = { $fee }, au moins { $floor }
help-fee-both = { $share } + { $fixed }
help-fee-cap = { $fee }, au plus { $cap }
help-limits-over-asked = Ma commande dépasse le plafond
help-limits-over-text = Choisissez un mode de paiement qui accepte davantage : la page de paiement signale chacun de ceux qui ne conviennent pas pour votre commande. Ou annulez la commande et passez-en plusieurs plus petites, l’une après l’autre.
help-limits-own-asked = Le plafond de mon portefeuille est plus bas
help-limits-own-text = Les portefeuilles et les banques fixent leurs propres plafonds, par paiement, par jour ou par an. Nous ne pouvons pas les voir. Le service client de votre portefeuille peut vous indiquer les vôtres, et les relève souvent quand vous faites vérifier votre compte.
help-limits-rate-asked = D’où viennent les taux de change ?
help-limits-rate-text = Quand un mode de paiement débite une autre devise que celle des prix, nous utilisons les taux indiqués ci-dessus, avec leur source et leur date. Le montant est fixé quand vous choisissez le mode de paiement, et figure sur la page de paiement avant que vous payiez. Votre portefeuille peut le convertir une nouvelle fois, dans la devise de votre compte.

## Paying by link

help-link-title = Laisser une autre personne payer avec un lien
help-link-lead = Chaque commande a un lien vers sa page de paiement. Toute personne qui a ce lien peut payer, sans se connecter.
help-link-how-asked = Comment envoyer le lien ?
help-link-how-text = Ouvrez la commande, ou sa page de paiement, et copiez le lien, ou envoyez-le par e-mail depuis cette page. Vous pouvez suivre l’avancement du paiement sur la page de la commande.
help-link-seen-asked = Que voit la personne qui paie ?
help-link-seen-text = Le vendeur, votre organisation, le nom de la personne qui a commandé, ce qui a été commandé et le montant. Rien d’autre de votre compte.
help-link-safe-asked = J’ai reçu un lien. Comment savoir s’il est sûr ?
help-link-safe-address = Vérifiez que l’adresse de la page est celle du vendeur.
help-link-safe-who = La page indique qui demande le paiement, pour qui et pour quoi. Si vous ne l’attendez pas, interrogez la personne indiquée avant de payer.
help-link-safe-password = La page ne demande jamais de mot de passe, de numéro de carte ni de code secret. Vous ne confirmez que dans votre propre portefeuille, ou sur la page de notre prestataire de paiement par carte.
help-link-valid-asked = Combien de temps le lien fonctionne-t-il ?
help-link-valid-text = Tant que la commande peut être payée : la date limite figure sur la page. Ensuite, le même lien indique ce qu’est devenue la commande, et donne le reçu une fois qu’elle est payée.
help-link-twice-asked = Que se passe-t-il si deux personnes l’ouvrent ?
help-link-twice-text = Une commande n’est payée qu’une fois. La seconde personne qui ouvre le lien voit qu’un paiement est en cours ou terminé. Si l’argent arrive malgré tout deux fois, il est conservé en sécurité, et nous écrivons à la personne qui a commandé.
help-link-lost-asked = J’ai perdu le lien
help-link-lost-text = Il figure sur la page de la commande, et dans l’e-mail qui la concerne.

## When a payment fails

help-not-paid-title = Quand un paiement échoue
help-not-paid-lead = Cherchez ce qu’indique l’application ou la page de paiement. Un paiement échoué ne débite rien, et la commande reste ouverte jusqu’à sa date limite.
help-waiting-asked = J’ai payé, mais la page attend toujours
help-waiting-text = Ne payez pas de nouveau. Appuyez sur « J’ai payé » sur la page de paiement : nous interrogeons aussitôt le prestataire. Cela peut prendre quelques minutes. Si l’application indique que le paiement est effectué et que la page attend encore au bout d’une heure, écrivez-nous avec le numéro de la commande.
help-declined-asked = Le paiement a été refusé
help-declined-text = Regardez si l’application affiche un message. Souvent, un plafond du compte en est la cause, ou le compte ne permet pas de payer des vendeurs à l’étranger. Le service client de l’application peut vous en dire plus. Ensuite, réessayez ou choisissez un autre mode de paiement.
help-over-limit-asked = Le montant dépasse un plafond
help-over-limit-text = Il dépasse ce que votre compte peut payer, ou ce que nous acceptons par ce mode de paiement. Relevez le plafond dans l’application, passez des commandes plus petites, ou choisissez un autre mode de paiement.
help-balance-asked = Le solde est insuffisant
help-balance-text = Rechargez le portefeuille, ou choisissez-y une autre source de paiement, puis réessayez.
help-unverified-asked = Le compte n’est pas vérifié
help-unverified-text = Les paiements à des vendeurs à l’étranger demandent un compte vérifié. Dans la plupart des portefeuilles, il suffit d’associer une carte bancaire pour le vérifier.
help-unverified-wechat = Pour WeChat Pay, effectuez la vérification d’identité (nom réel).
help-risk-asked = Le paiement a été arrêté par sécurité
help-risk-text = Le contrôle des risques du portefeuille ne l’a pas laissé passer. Essayez d’abord un petit paiement, interrogez le service client du portefeuille, ou choisissez un autre mode de paiement. Attendez un moment entre deux tentatives.
help-by-payer-asked = J’ai fermé l’application, ou refusé par erreur
help-by-payer-text = Aucun montant n’a été débité. Ouvrez de nouveau la page de paiement et recommencez.
help-network-asked = La connexion a été coupée, ou le code QR a expiré
help-network-text = Ouvrez de nouveau la page de paiement avant de payer : elle indique si votre paiement est arrivé. Sinon, obtenez-y un nouveau code QR. Un code QR ne fonctionne que quelques minutes, et le temps restant figure à côté.
help-unavailable-asked = Le mode de paiement est indisponible
help-unavailable-text = Le service du prestataire est interrompu ou en maintenance. Réessayez dans quelques minutes, ou choisissez un autre mode de paiement.

## Orders

help-orders-title = Commandes
help-orders-lead = Commander, changer de mode de paiement, annuler, commander de nouveau.
help-one-order-asked = Pourquoi ne puis-je pas passer une deuxième commande ?
help-one-order-text = Une organisation ne peut avoir qu’une commande non payée par produit à la fois, afin que personne ne paie deux fois la même chose. Payez la commande en attente, annulez-la ou remplacez-la : la page qui vous arrête propose les trois.
help-change-asked = Puis-je changer de mode de paiement ?
help-change-text = Oui, tant que la commande n’est pas payée. Sur la page de paiement, choisissez « Payer autrement ». Le premier paiement est clos chez son prestataire avant que le suivant commence, afin que personne ne paie deux fois.
help-change-locked = Quand deux modes de paiement s’excluent, la page de paiement indique ce qui rouvre l’autre : fermer le premier paiement, ou annuler la commande et refaire la même. Ce qui est possible y est proposé en une seule étape.
help-cancel-asked = Comment annuler une commande ?
help-cancel-text = Ouvrez la commande et choisissez « Annuler la commande ». Une confirmation vous est demandée. N’annulez pas pendant que quelqu’un paie. Une commande annulée ne peut plus être payée.
help-cancel-paid-asked = Puis-je annuler une commande payée ?
help-cancel-paid-text = Pas vous-même. Écrivez-nous avec le numéro de la commande et le motif.
help-expired-asked = Ma commande a expiré
help-expired-text = Une commande qui n’est pas payée à temps expire d’elle-même. Ouvrez-la et choisissez « Commander de nouveau » : le formulaire est rempli comme avant. Si vous aviez payé, ne payez pas de nouveau, mais écrivez-nous : l’argent n’est pas perdu.
help-reorder-asked = Comment commander de nouveau la même chose ?
help-reorder-text = Choisissez « Commander de nouveau » dans la liste des commandes. Le formulaire s’ouvre déjà rempli, aux prix du jour. Vous pouvez le modifier avant de commander.
help-error-asked = Le site affiche une erreur
help-error-text = Si vous étiez en train de payer, ouvrez de nouveau la page de paiement avant de payer : elle indique ce qui s’est passé. Sinon, attendez une minute et réessayez.

## Signing in

help-signin-title = Se connecter
help-signin-lead = Vous vous connectez avec un lien que nous envoyons à votre adresse e-mail. Vous n’avez aucun mot de passe à retenir.
help-no-mail-asked = Aucun e-mail n’est arrivé
help-no-mail-text = Attendez quelques minutes et regardez dans le dossier des indésirables. Vérifiez que l’adresse saisie est correcte. Demandez ensuite un nouveau lien.
help-spent-asked = Le lien ne fonctionne plus
help-spent-text = Chaque lien fonctionne une seule fois, pendant 24 heures. La page de l’ancien lien en propose un nouveau.
help-password-asked = Y a-t-il un mot de passe ou un code de sécurité ?
help-password-text = Non. Toute personne qui peut lire vos e-mails peut se connecter à votre place : protégez votre boîte de réception, et ne transférez pas un e-mail de connexion.
help-colleagues-asked = Comment donner accès à mes collègues ?
help-colleagues-text = Invitez-les depuis votre compte. Ils rejoignent votre organisation et voient ses commandes. Pour payer une commande, il n’est pas nécessaire d’être membre : envoyez le lien de la commande.
help-shared-asked = J’utilise un ordinateur partagé
help-shared-text = Déconnectez-vous quand vous avez terminé, dans le menu sous le nom de votre organisation. Sinon, vous restez connecté pendant 30 jours au plus.

## Refunds

help-refunds-title = Remboursements et votre argent
help-refunds-lead = L’argent que nous avons reçu n’est jamais perdu, qu’il soit arrivé en retard, deux fois ou en trop.
help-refund-ask-asked = Comment demander un remboursement ?
help-refund-ask-text = Écrivez-nous avec le numéro de la commande et le motif : le service ne fonctionne pas, ce n’est pas ce que vous avez commandé, ou vous ne l’avez jamais reçu. Nous répondons à la personne qui a commandé.
help-refund-where-asked = Où va l’argent ?
help-refund-where-text = Là d’où il vient : le portefeuille ou la carte qui a payé. Nulle part ailleurs, sauf si une personne de notre équipe l’a vérifié avec vous. Le délai avant qu’il y apparaisse dépend du portefeuille.
help-refund-late-asked = Mon paiement est arrivé après l’annulation ou l’expiration de la commande
help-refund-late-text = L’argent est conservé en sécurité, et nous écrivons à la personne qui a commandé. Ne payez pas de nouveau.
help-refund-twice-asked = Une commande a été payée deux fois
help-refund-twice-text = Le second paiement est conservé en sécurité, et nous écrivons à la personne qui a commandé pour le rembourser.
help-refund-much-asked = J’ai trop payé
help-refund-much-text = La commande est considérée comme payée. Le trop-perçu est conservé en sécurité, et nous écrivons à la personne qui a commandé.

## Protection

help-protect-title = Protection de vos données et de votre argent
help-protect-lead = Ce que nous conservons, ce que nous transmettons, et comment vous récupérez votre argent.
help-kept-asked = Que conservez-vous à mon sujet ?
help-kept-text = Votre nom, votre adresse e-mail, votre organisation, votre langue, vos commandes, et ce que les prestataires nous indiquent de leurs paiements.
help-passed-asked = Que transmettez-vous ?
help-passed-text = Au prestataire du mode de paiement choisi : le numéro de la commande, son objet, le montant, le type de votre appareil et son adresse réseau, que les prestataires utilisent contre la fraude, ainsi qu’un code de votre organisation qui n’a aucun sens ailleurs. À personne d’autre, et rien à des annonceurs.
help-never-asked = Que ne voyez-vous jamais ?
help-never-text = Les numéros de carte, les mots de passe et les codes secrets. Vous ne les saisissez que dans votre propre portefeuille, ou sur la page de notre prestataire de paiement par carte.
help-cookies-asked = Quels cookies utilisez-vous ?
help-cookies-session = L’un vous garde connecté, pendant 30 jours au plus. Il est chiffré.
help-cookies-language = L’autre retient la langue que vous avez choisie.
help-cookies-amazon = Si vous venez d’AWS Marketplace, un autre retient pendant quatre heures quel compte AWS vous associez, jusqu’à ce que ce soit fait.
help-cookies-none = Il n’y en a pas d’autres, et aucune de nos pages ne charge quoi que ce soit depuis un autre site.
help-money-back-asked = Quand suis-je remboursé ?
help-money-back-text = Quand l’argent est arrivé en retard, deux fois ou en trop, et quand nous acceptons d’annuler une commande payée.
help-true-page-asked = Comment savoir si une page est bien la vôtre ?
help-true-page-text = Vérifiez l’adresse dans votre navigateur avant de vous connecter ou de payer. Nos e-mails et nos pages ne demandent jamais de mot de passe, de numéro de carte ni de code secret.

## Accessibility

help-access-title = Déclaration d’accessibilité
help-access-lead = Ces pages sont conçues pour respecter les règles pour l’accessibilité des contenus web (WCAG) 2.2, niveau AA.
help-access-does-asked = Qu’est-ce qui fonctionne ?
help-access-keyboard = Tout peut se faire au clavier et avec un lecteur d’écran.
help-access-zoom = Les pages peuvent être agrandies à 400 % et lues sur un écran étroit sans défilement horizontal.
help-access-colour = Aucun état n’est indiqué par la seule couleur. Le mode sombre et le contraste élevé sont respectés.
help-access-script = Tout fonctionne aussi sans scripts.
help-access-time = Les délais sont indiqués en toutes lettres. Quand un code QR expire, vous en obtenez un nouveau, et la commande est maintenue.
help-access-codes-asked = Je ne peux pas scanner un code QR
help-access-codes-text = À côté de chaque code QR, il y a une autre solution : un bouton sur le téléphone, le code QR sous forme de texte, ou une image à télécharger quand l’application lit les images. Et chaque page de paiement peut être envoyée sous forme de lien à une personne qui paie pour vous.
help-access-gaps-asked = Qu’est-ce qui ne fonctionne pas encore ?
help-access-gaps-text = Les pages et les applications des portefeuilles appartiennent à leurs prestataires, et nous ne pouvons pas les modifier. Si l’une d’elles vous est inaccessible, écrivez-nous : nous trouverons une autre façon de payer.
help-access-tell-asked = J’ai rencontré un obstacle
help-access-tell-text = Écrivez-nous en indiquant la page et ce que vous vouliez faire. Nous vous répondons et corrigeons le problème.
