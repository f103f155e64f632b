### The pretend outside world: what wallets and mailboxes would show, and what is to go wrong in it.

sandbox-title = Environnement de test
sandbox-lead = Un monde extérieur simulé. Rien n’y est réel, et aucun argent ne circule. La boutique elle-même ne voit pas la différence.
sandbox-up-link = Retour à l’environnement de test

## The control page

sandbox-shop-title = Boutique
sandbox-shop-text = Passez une commande, choisissez un mode de paiement, puis revenez ici.
sandbox-shop-link = Ouvrir la boutique
sandbox-payments-title = Paiements par portefeuille
sandbox-payments-none = Aucun paiement par portefeuille pour le moment. Passez une commande dans la boutique et choisissez un portefeuille.
sandbox-payments-hint = Chaque téléphone montre ce que le portefeuille du payeur afficherait. Le code QR de la page de la boutique mène au même endroit : un téléphone du même réseau peut donc le scanner.
sandbox-column-order = Commande
sandbox-column-wallet = Portefeuille
sandbox-column-amount = Montant
sandbox-column-state = État
sandbox-column-phone = Téléphone
sandbox-column-message = Envoyer un message
sandbox-phone-link = Ouvrir le téléphone
sandbox-message-label = Message sur la commande { $order }
sandbox-message-button = Envoyer

sandbox-state-waiting = Attend le payeur
sandbox-state-checking = En cours de vérification
sandbox-state-paid = Payé
sandbox-state-failed = Échoué
sandbox-state-closed = Clos
sandbox-state-expired = Délai écoulé

sandbox-messages-title = Messages à la boutique
sandbox-messages-none = Rien n’a encore été envoyé.
sandbox-messages-hint = La boutique répond 200 ou 204 à ce qu’elle accepte, et 401 à ce que le prestataire n’a pas signé.
sandbox-column-sender = Expéditeur
sandbox-column-about = Objet
sandbox-column-due = Heure prévue
sandbox-column-tries = Envois
sandbox-column-fate = Résultat
sandbox-about-result = Le résultat
sandbox-about-pending = Payé, en cours de vérification
sandbox-about-refund = Un remboursement
sandbox-about-expiry = Le délai est écoulé
sandbox-about-forged = Faux : « payé »
sandbox-about-probe = Sonde : fausse signature
sandbox-fate-due = Part à { $time }
sandbox-fate-dropped = N’est plus nécessaire
sandbox-fate-silence = Pas de réponse
sandbox-fate-answered = Réponse { $status }

sandbox-disturb-title = Incidents
sandbox-disturb-hint = Tout cela arrive avec de vrais prestataires. Choisissez, enregistrez, et voyez que la boutique ne perd aucun paiement et n’en compte aucun deux fois.
sandbox-disturb-button = Enregistrer
sandbox-down-label = Le prestataire est en panne
sandbox-down-hint = Chaque appel reçoit la réponse 503. Le payeur peut encore choisir un autre mode de paiement ; les paiements déjà effectués sont retrouvés plus tard.
sandbox-unsigned-label = Les réponses ne sont pas signées
sandbox-unsigned-hint = N’importe qui aurait pu les écrire. La boutique n’en croit aucune et interroge de nouveau.
sandbox-wrong-label = La prochaine réponse porte une fausse signature
sandbox-wrong-hint = WeChat Pay le fait exprès pour voir si la boutique vérifie. Se produit une seule fois.
sandbox-slow-label = Durée des réponses
sandbox-slow-hint = L’appel est exécuté aussitôt ; seule sa réponse attend. La boutique abandonne au bout de 10 à 15 secondes et demande ce qui s’est passé.
sandbox-slow-none = Immédiates
sandbox-lose-label = La prochaine réponse perdue
sandbox-lose-hint = L’appel est exécuté, mais la connexion est coupée. Se produit une seule fois.
sandbox-lose-none = Aucune
sandbox-lose-begin = À l’ouverture d’un paiement
sandbox-lose-ask = À l’interrogation sur un paiement
sandbox-lose-close = À la clôture d’un paiement
sandbox-lose-refund = À un remboursement
sandbox-messages-label = Envoi des messages
sandbox-messages-note = Un message reçu deux fois compte une seule fois ; sans message, la boutique l’apprend en interrogeant.
sandbox-messages-once = Une fois
sandbox-messages-twice = Deux fois
sandbox-messages-never = Jamais
sandbox-late-label = Départ des messages
sandbox-late-hint = Un message tardif trouve un paiement que la boutique a clos ou compté entre-temps.
sandbox-late-none = Immédiat

## The mailbox

sandbox-mailbox-title = Boîte de réception
sandbox-mailbox-count = { $count ->
    [0] Aucun e-mail pour le moment
    [one] Un e-mail
   *[other] { $count } e-mails
}
sandbox-mailbox-link = Ouvrir la boîte de réception
sandbox-mailbox-lead = Tous les e-mails que le site a envoyés. Aucun n’a quitté cette machine.
sandbox-mailbox-empty = Aucun e-mail pour le moment. Demandez un lien de connexion, et il arrive ici.
sandbox-mailbox-back = Retour à la boîte de réception
sandbox-letter-title = Un e-mail de l’environnement de test
sandbox-letter-subject = Objet
sandbox-letter-from = Expéditeur
sandbox-letter-to = Destinataire
sandbox-letter-at = Reçu

## The phone

sandbox-phone-title = Téléphone de test
sandbox-phone-label = Test
sandbox-app-label = Application qui ouvre le code QR
sandbox-app-button = Ouvrir dans cette application
sandbox-pay-to = Payer { $seller }
sandbox-pay-rate = au taux de { $rate }
sandbox-fact-order = Commande
sandbox-fact-what = Objet
sandbox-fact-until = À payer avant
sandbox-fact-number = Numéro
sandbox-pin-label = Code de paiement
sandbox-pin-hint = Six chiffres quelconques. Sur un vrai téléphone, ce peut être votre doigt ou votre visage.
sandbox-pin-problem = Saisissez six chiffres
sandbox-act-confirm = Confirmer le paiement
sandbox-act-check = Confirmer, avec vérification par le portefeuille
sandbox-act-decline = Refuser
sandbox-act-slow = Laisser passer le délai
sandbox-act-passes = La vérification réussit
sandbox-act-fails = La vérification échoue
sandbox-again-hint = Rien n’a été payé. Vous pouvez réessayer.
sandbox-back-link = Retour à la boutique
sandbox-referer-notice = Le navigateur n’a pas indiqué d’où il vient. Le vrai WeChat Pay refuserait cette page, car il n’accepte que les payeurs venant de domaines enregistrés.

sandbox-wrong-title = Cette application ne peut pas lire le code QR
sandbox-wrong-text = Le code QR est destiné à { $right }. Vous l’avez ouvert dans { $open }, qui est une autre application.
sandbox-wrong-switch = Ouvrir { $wallet }
sandbox-old-title = Ce code QR n’est plus valable
sandbox-old-text = La boutique en affiche un plus récent sur sa page. Scannez celui-là.
sandbox-link-title = Ce lien est trop ancien
sandbox-link-text = La page de paiement de WeChat ne s’ouvre que pendant 5 minutes. Retournez à la boutique et appuyez de nouveau sur le bouton.
sandbox-check-title = En cours de vérification
sandbox-check-text = Le portefeuille a votre argent et vérifie le paiement. La boutique doit attendre le résultat.
sandbox-paid-title = Payé
sandbox-paid-text = { $seller } reçoit le message du portefeuille.
sandbox-failed-title = Non payé
sandbox-closed-title = La boutique a clos ce paiement
sandbox-closed-text = Rien n’a été payé.
sandbox-returned-text = Le portefeuille vous a renvoyé votre argent.
sandbox-expired-title = Le délai est écoulé
sandbox-expired-text = Rien n’a été payé. Retournez à la boutique et demandez un nouveau code QR.

sandbox-refused-payer = Vous avez refusé le paiement.
sandbox-refused-balance = Le solde du compte est insuffisant.
sandbox-refused-limit = Le montant dépasse un plafond de votre portefeuille.
sandbox-refused-unverified = Votre compte doit d’abord être vérifié.
sandbox-refused-risk = Le portefeuille a arrêté le paiement pour votre sécurité.

## Who is paying

sandbox-payer-title = Choisissez qui paie
sandbox-level-label = Vérification du compte
sandbox-level-verified = Vérifié
sandbox-level-intermediate = Intermédiaire
sandbox-level-unverified = Non vérifié
sandbox-source-label = Source du paiement
sandbox-source-balance = Solde
sandbox-source-bank = Compte bancaire
sandbox-source-card = Carte du portefeuille
sandbox-trouble-label = Un problème ?
sandbox-trouble-none = Aucun
sandbox-trouble-short = Solde insuffisant
sandbox-trouble-year = Le plafond annuel est atteint
sandbox-trouble-risk = Le contrôle des risques du portefeuille refuse

## Bank

sandbox-bank-title = Banque de l’environnement de test
sandbox-bank-lead = Elle envoie des virements sur les comptes du vendeur, justes ou non, et en établit des relevés.
sandbox-bank-link = Ouvrir la banque
sandbox-bank-asked = Virements demandés
sandbox-bank-none = Aucun virement n’est demandé. Choisissez d’abord le virement bancaire sur une page de paiement.
sandbox-bank-payer = Payeur
sandbox-bank-how = Comment
sandbox-bank-how-label = Comment la commande { $order } est payée
sandbox-bank-right = comme demandé
sandbox-bank-part = la moitié
sandbox-bank-over = dix de trop
sandbox-bank-reference = sans sa référence
sandbox-bank-currency = dans une autre devise
sandbox-bank-send = Envoyer
sandbox-bank-order-title = Ordonner un virement
sandbox-bank-order-hint = Saisissez ce que la page de paiement indique : le compte, le montant et la référence.
sandbox-bank-order-button = Envoyer le virement
sandbox-bank-amount-problem = Saisissez un montant tel que 420.00
sandbox-bank-sent = Virements envoyés
sandbox-bank-sent-none = Aucun virement n’a encore été envoyé.
sandbox-bank-sent-hint = La boutique les apprend en important le relevé.
sandbox-bank-reverse = Reprendre
sandbox-bank-reversed = repris
sandbox-bank-recall = Renvoyer
sandbox-bank-recalled = renvoyé
sandbox-bank-import = Importer le relevé dans la boutique
sandbox-bank-notices = Importer les mêmes en avis (camt.054)
sandbox-bank-download = Le télécharger (camt.053)
sandbox-bank-desk = Le personnel l’importe à son guichet : connectez-vous avec anna@norwind.example, ouvrez le lien reçu dans la boîte aux lettres de l’environnement de test, puis « Guichet du personnel ».
