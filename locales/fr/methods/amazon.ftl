### AWS Marketplace: the picker's row, linking an AWS account, Amazon orders, what AWS bills.

## The picker and the comparison

method-amazon-name = AWS Marketplace
method-amazon-time = Dès qu’AWS le signale
method-amazon-hint = AWS vous facture, au prix de sa fiche produit. Nous n’encaissons rien.
amazon-buy-fits = Abonnez-vous là-bas à la même formule pour la même durée et cliquez sur « Set up your account » : cet achat paie la commande.
amazon-buy-units = Abonnez-vous là-bas à exactement { $units ->
    [one] { $units } unité
   *[other] { $units } unités
} de « { $dimension } » et cliquez sur « Set up your account » : cet achat paie la commande.
amazon-buy-stranger = Un achat là-bas ne paie cette commande que si le compte AWS appartient à { $organisation }. Avec un autre compte AWS, c’est une autre commande, et celle-ci reste impayée.
amazon-buy-exactly = Il faut exactement { $units ->
    [one] { $units } unité
   *[other] { $units } unités
} de « { $dimension } ».
amazon-buy-other = La fiche produit sur AWS ne propose pas exactement ceci. Si vous achetez là-bas, annulez d’abord cette commande.
amazon-buy-other-stranger = La fiche produit sur AWS ne propose pas exactement ceci : un achat là-bas ne paie pas cette commande.
amazon-buy-link = Acheter sur AWS Marketplace
amazon-buy-named = Acheter { $product } sur AWS Marketplace
amazon-listing-price = prix de la fiche AWS
amazon-charged-by = Facturé par AWS
amazon-refund-by = à demander à AWS

## Where AWS sends a buyer

amazon-start-title = Commencez sur AWS Marketplace
amazon-start-text = Cette page s’adresse aux acheteurs qui viennent d’AWS Marketplace. Ouvrez-y votre abonnement et cliquez sur « Set up your account » : AWS vous conduit alors ici.
amazon-unknown-title = AWS ne reconnaît pas cette visite
amazon-unknown-text = Les données reçues ne sont pas celles qu’AWS délivre pour ce produit. Rien n’a été modifié. Ouvrez votre abonnement sur AWS et cliquez de nouveau sur « Set up your account ».
amazon-expired-title = Cette visite depuis AWS est trop ancienne
amazon-expired-text = Elle est valable quatre heures au plus. Votre abonnement sur AWS n’est pas touché : ouvrez-le et cliquez de nouveau sur « Set up your account ».
amazon-unanswered-title = AWS ne répond pas pour le moment
amazon-unanswered-text = Rien n’est perdu et votre abonnement sur AWS n’est pas touché. Attendez une minute, ouvrez-le et cliquez de nouveau sur « Set up your account ».
amazon-unready-title = Ce produit n’est pas encore configuré ici
amazon-unready-text = Votre abonnement sur AWS n’est pas touché. Écrivez-nous : la configuration doit être terminée de notre côté. Cliquez ensuite de nouveau sur « Set up your account » sur AWS.
amazon-lost-title = Ouvrez cette page depuis AWS
amazon-lost-text = Ce navigateur n’est pas venu d’AWS au cours des quatre dernières heures. Ouvrez votre abonnement sur AWS dans ce navigateur et cliquez de nouveau sur « Set up your account ».

## Linking an AWS account

amazon-link-title = Associez votre compte AWS
amazon-link-lead = Vous vous êtes abonné sur AWS Marketplace. Associez le compte AWS à votre organisation : votre achat sera activé ici.
amazon-fact-account = Compte AWS
amazon-fact-product = Produit
amazon-fact-code = Code du produit sur AWS
amazon-fact-org = Organisation
amazon-fact-since = Association
amazon-account-by = Depuis le { $day }, par { $member }
amazon-signin-text = Connectez-vous d’abord, ou inscrivez-vous : le formulaire est le même. Nous vous envoyons un lien, il n’y a pas de mot de passe. Vous revenez ensuite à cette page pour confirmer.
amazon-signin-button = Se connecter ou s’inscrire
amazon-same-browser = Ouvrez le lien de l’e-mail dans ce navigateur : lui seul sait de quel compte AWS vous venez.
amazon-bound-title = Ce compte AWS est déjà associé
amazon-bound-text = { $email } l’a associé. Connectez-vous avec cette adresse, ou comme un autre membre de la même organisation, par le lien que nous envoyons. Aucune autre organisation ne peut utiliser ce compte AWS.
amazon-bound-button = Se connecter
amazon-elsewhere-title = Ce compte AWS appartient ici à une autre organisation
amazon-elsewhere-text = { $email } l’a associé et se connecte par un lien envoyé à cette adresse. Vous êtes connecté pour { $organisation }. Pour continuer, connectez-vous comme membre de l’autre organisation. Rien n’a été modifié.
amazon-account-fixed = Un compte AWS associé ne peut pas être dissocié ici. Pour le changer, contactez le service client.
amazon-confirm-who = Vous êtes connecté avec { $email } pour { $organisation }. Vérifiez que le numéro du compte AWS est bien le vôtre.
amazon-confirm-lasting = Le compte AWS reste associé à { $organisation } : il ne peut pas être dissocié ici.
amazon-confirm-button = Associer le compte AWS
amazon-repeat-title = Activez votre abonnement
amazon-repeat-lead = Vous vous êtes de nouveau abonné sur AWS Marketplace, avec un compte AWS déjà associé. Confirmez, et votre achat sera activé ici.
amazon-repeat-button = Activer l’abonnement
amazon-confirm-billing = AWS vous facture ce que vous y avez acheté, au prix de sa fiche produit. Nous ne facturons rien.
amazon-done-title = Le compte AWS est associé
amazon-done-ours = Il appartient à { $organisation }. Vos achats figurent parmi les commandes Amazon.
amazon-done-text = Cette visite depuis AWS a déjà servi. Connectez-vous comme membre de l’organisation pour voir ses commandes Amazon.
amazon-done-link = Voir les commandes Amazon

## Amazon orders

amazon-orders-title = Commandes Amazon
amazon-orders-lead = Ce que { $organisation } a acheté sur AWS Marketplace. AWS le facture ; chaque achat paie une commande ici.
amazon-account-link = Comptes AWS associés et leurs achats
amazon-linked-done = Le compte AWS est associé.
amazon-asked-done = AWS vient d’être interrogé. Voici ce qu’il indique.
amazon-asked-vain = AWS n’a pas répondu. Nous l’interrogeons de nouveau dans quelques minutes ; rien n’est perdu.
amazon-unread-text = AWS ne nous a pas encore dit ce qui a été acheté. Nous l’interrogeons de nouveau dans quelques minutes ; rien n’est perdu.
amazon-moved-text = Le compte AWS { $account } est passé d’une autre organisation à { $organisation }. Aucun de ses achats n’est lu ni commandé tant que vous n’avez pas ouvert chaque abonnement sur AWS, cliqué sur « Set up your account » et accepté l’accord de service.
amazon-accounts-title = Comptes AWS associés
amazon-accounts-none = Aucun compte AWS n’est encore associé
amazon-accounts-how = Abonnez-vous à un produit sur AWS Marketplace et cliquez-y sur « Set up your account ».
amazon-bought-title = Achats sur AWS Marketplace
amazon-column-units = Unités
amazon-column-until = Fin
amazon-column-licence = Licence AWS
amazon-until-open = sans fin
amazon-status-active = En cours
amazon-status-ended = Terminé
amazon-status-waiting = Pas encore commandé
amazon-status-unclear = À vérifier
amazon-waiting-hint = La commande est passée ici dans quelques minutes.
amazon-waiting-for = Une commande impayée du même produit y fait obstacle. Payez-la ou annulez-la : cet achat est ensuite commandé de lui-même.
amazon-waiting-money = La commande de la même chose a un paiement qui ne peut pas être rappelé : l’argent est peut-être en route. Dès que cela est réglé, cet achat est commandé de lui-même.
amazon-why-unknown = Ce produit ou cette formule n’est pas connu de notre fiche.
amazon-why-units = Ce nombre d’unités ne correspond à aucune formule de notre catalogue.
amazon-why-term = Sa durée n’est pas celle de notre formule.
amazon-why-moved = Sa fin a changé, mais pas d’une durée de notre formule.
amazon-why-replaces = Il a remplacé une autre formule avant la fin de celle-ci.
amazon-unclear-act = Rien n’est commandé ici de soi-même. Contactez le service client.
amazon-order-none = pas encore
amazon-show-all = Tout afficher
amazon-none-yet = AWS n’indique encore aucun achat
amazon-ask-button = Interroger AWS maintenant
amazon-ask-hint = Sinon, nous l’interrogeons une fois par heure.
amazon-reports-title = Ce qu’AWS a indiqué
amazon-report-new = { $what } : acheté
amazon-report-term = { $what } : la durée se termine désormais le { $until }
amazon-report-open = { $what } : la durée n’a plus de fin
amazon-report-units = { $what } : { $to ->
    [one] { $to } unité
   *[other] { $to } unités
} au lieu de { $from }
amazon-report-ended = { $what } : terminé
amazon-report-back = { $what } : de nouveau en cours

## Orders that AWS bills

amazon-order-notice = Achat sur AWS Marketplace. AWS le facture au prix de sa fiche produit, sur votre facture AWS. Les prix de cette page sont ceux de notre catalogue ; nous n’encaissons rien.
amazon-past-placed = Commandé par un achat sur AWS Marketplace ; { $member } a associé le compte AWS et accepté l’accord de service, version { $version }
amazon-past-reported = AWS Marketplace a signalé l’achat. AWS le facture ; le prix de notre catalogue est de { $amount }
amazon-paid-title = Payé par AWS Marketplace
amazon-paid-money = AWS a signalé l’achat le { $at }. AWS vous le facture ; nous n’encaissons rien.
amazon-paid-advice = Ce que vous payez figure sur votre facture AWS, au prix de la fiche produit. { $amount } est le prix de notre catalogue. Vous n’avez plus rien à faire.
amazon-receipt-price = Prix de notre catalogue
amazon-receipt-billed = AWS facture cette commande.
amazon-receipt-note = Le montant payé et la taxe figurent sur la facture AWS, au prix de la fiche produit. Cette page montre ce qui a été commandé ; elle ne prouve aucun paiement à notre profit.

## The desk

amazon-desk-title = Achats sur AWS qui demandent une décision
amazon-desk-hint = AWS les facture, et rien n’a été commandé ici pour eux. Décidez avec l’acheteur. « Traité » considère comme réglé ce qu’AWS indique à présent ; la suite est mesurée à partir de là.
amazon-desk-why = Raison

## The letter

amazon-mail-subject = Commande { $number } : achat sur AWS Marketplace
amazon-mail-title = Payé par AWS Marketplace
amazon-mail-body = AWS a signalé l’achat le { $at }. AWS le facture sur votre facture AWS, au prix de sa fiche produit ; nous n’encaissons rien.
amazon-mail-button = Voir la commande

## Help

help-amazon-title = Acheter sur AWS Marketplace
help-amazon-lead = Certains produits sont aussi proposés sur AWS Marketplace. Vous les achetez là-bas, AWS vous facture et la commande apparaît ici.
help-amazon-how-asked = Comment acheter là-bas ?
help-amazon-step-subscribe = Ouvrez la fiche produit, depuis la page de paiement ou sur AWS Marketplace, et abonnez-vous.
help-amazon-step-press = Sur AWS, cliquez sur « Set up your account ». AWS vous conduit à l’une de nos pages.
help-amazon-step-signin = Connectez-vous, ou inscrivez-vous. Vous revenez ensuite à cette page.
help-amazon-step-confirm = Acceptez l’accord de service et associez le compte AWS à votre organisation.
help-amazon-open-asked = J’ai une commande impayée pour la même chose
help-amazon-open-text = Si la formule et la durée sont les mêmes, l’achat sur AWS la paie : ne la payez pas aussi d’une autre manière. S’il s’agit d’une autre formule du même produit, annulez la commande, ou payez-la d’abord.
help-amazon-charge-asked = Qui me facture, et combien ?
help-amazon-charge-text = AWS, au prix de sa fiche produit, sur votre facture AWS. Nous n’encaissons rien, et un reçu d’ici n’est pas une facture. Les remboursements se demandent à AWS.
help-amazon-change-asked = Puis-je dissocier un compte AWS ?
help-amazon-change-text = Pas vous-même. Un compte AWS appartient durablement à une seule organisation ; le service client peut le changer.
