### The pretend AWS Marketplace of the sandbox.

sandbox-aws-title = AWS Marketplace
sandbox-aws-text = Abonnez-vous à un produit avec un compte AWS, puis activez le compte ici.
sandbox-aws-link = Ouvrir l’AWS Marketplace fictif
sandbox-aws-lead = Ce qu’un acheteur verrait sur AWS. Rien n’est facturé. Abonnez-vous, puis cliquez sur « Set up your account » : vous arrivez à la boutique comme depuis AWS.
sandbox-aws-subscribe-title = S’abonner
sandbox-aws-offer-label = Produit et formule
sandbox-aws-subscribe-button = S’abonner
sandbox-aws-account-wrong = Saisissez les 12 chiffres d’un compte AWS
sandbox-aws-units-wrong = Saisissez un nombre entier à partir de 1
sandbox-aws-agreements-title = Abonnements
sandbox-aws-agreements-none = Personne ne s’est encore abonné.
sandbox-aws-agreements-hint = Un abonnement modifié apparaît dans la boutique à sa prochaine demande : une fois par heure, ou tout de suite par « Interroger AWS maintenant » dans les commandes Amazon.
sandbox-aws-setup-label = Activation du compte
sandbox-aws-change-label = Modifier
sandbox-aws-change-button = Appliquer
sandbox-aws-renew = Une durée de plus
sandbox-aws-more = Une unité de plus
sandbox-aws-fewer = Une unité de moins
sandbox-aws-end = Y mettre fin
sandbox-aws-trouble-label = AWS répond
sandbox-aws-fine = Comme il se doit
sandbox-aws-down = Rien : il est en panne (503)
sandbox-aws-throttled = Trop d’appels (ThrottlingException)
sandbox-aws-failing = Une erreur interne (500)
sandbox-aws-disabled = Pas pour ce vendeur (DisabledApiException)
