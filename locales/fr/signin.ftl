### Signing in by a link in a mail, and a newcomer's first page.

signin-page-title = Se connecter
signin-page-lead = Nous vous envoyons un lien de connexion. Il n’y a pas de mot de passe.
signin-email-label = Adresse e-mail
signin-email-hint = Utilisez votre adresse professionnelle, afin que vos commandes restent dans votre organisation.
signin-email-missing = Saisissez votre adresse e-mail
signin-email-unreadable = Saisissez une adresse e-mail de la forme nom@example.com
signin-send-button = Envoyer le lien
signin-new-here = C’est votre première visite ? Le formulaire est le même : quand vous aurez ouvert le lien, nous vous demanderons votre nom et votre organisation.
signin-come-back = Vous reviendrez ensuite à la page que vous vouliez ouvrir.

signin-sent-title = Consultez votre boîte de réception
signin-sent-to = Nous avons envoyé un lien à
signin-sent-same = Nous avons envoyé un nouveau lien à l’adresse de l’ancien.
signin-sent-valid = Ouvrez le lien pour vous connecter. Il fonctionne une seule fois, pendant 24 heures, dans n’importe quel navigateur.
signin-sent-mailbox = Ouvrir ma messagerie
signin-sent-again = Un autre lien est en route. Chacun des liens fonctionne une seule fois.
signin-sent-nothing = Aucun e-mail n’est arrivé
signin-sent-spam = L’envoi peut prendre quelques minutes. Regardez aussi dans le dossier des indésirables, et vérifiez que l’adresse ci-dessus est correcte.
signin-sent-from = L’e-mail est envoyé par
signin-sent-resend = Envoyer de nouveau
signin-other-address = Utiliser une autre adresse e-mail

signin-link-title = Se connecter
signin-link-as = Vous vous connectez en tant que
signin-link-button = Se connecter
signin-link-once = Le lien n’est utilisé que lorsque vous appuyez sur le bouton. Ouvrir cette page ne suffit pas à l’utiliser.

signin-spent-title = Ce lien ne fonctionne plus
signin-spent-lead = Un lien de connexion fonctionne une seule fois, pendant 24 heures. Celui-ci a déjà été utilisé, est plus ancien ou a été coupé en chemin.
signin-spent-same = Nous pouvons envoyer un nouveau lien à la même adresse e-mail.
signin-spent-again = Envoyer un nouveau lien
signin-spent-ask = Demander un nouveau lien

welcome-page-title = Qui êtes-vous ?
welcome-page-lead = Votre adresse e-mail est confirmée :
welcome-name-label = Nom et prénom
welcome-name-hint = Vos collègues le voient à côté des commandes que vous passez.
welcome-name-missing = Saisissez votre nom et votre prénom
welcome-name-unfit = Saisissez un nom de 100 caractères au maximum, sans adresse web ni adresse e-mail
welcome-join-label = Votre organisation
welcome-join-hint = Vous avez été invité. Vous n’êtes pas obligé d’accepter : sinon, personne là-bas ne voit vos commandes.
# $organisation: a name. $by: a person
welcome-join-option = Rejoindre { $organisation } (invitation de { $by }). Ses membres voient les commandes que vous passez.
welcome-own-option = Créer ma propre organisation
welcome-join-missing = Choisissez de rejoindre une organisation ou de créer la vôtre
welcome-join-gone = Cette invitation n’est plus valable. Faites un autre choix ou demandez une nouvelle invitation
# $organisation: a name
welcome-decline-button = Refuser l’invitation de { $organisation }
welcome-org-only-own = Laissez ce champ vide si vous en rejoignez une.
welcome-org-label = Organisation
welcome-org-hint = L’entreprise ou l’institution qui commande et qui paie. Vous pourrez inviter des collègues plus tard.
welcome-org-missing = Saisissez le nom de votre organisation
welcome-org-unfit = Saisissez un nom de 100 caractères au maximum. Il peut commencer par un domaine, comme «  Booking.com B.V. », mais ne doit contenir aucune autre adresse web ou e-mail
welcome-save-button = Continuer
