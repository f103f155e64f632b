### The account of an organisation: members, invitations, language.

account-page-title = Compte et membres
account-page-lead = Chaque membre voit toutes les commandes de l’organisation et peut commander, payer et annuler.
account-members-title = Membres
account-name-label = Nom
account-email-label = Adresse e-mail
account-you-mark = (vous)
account-open-title = Personnes invitées, en attente
account-resend-button = Envoyer de nouveau
account-invite-title = Inviter un collègue
account-invite-label = Adresse e-mail de votre collègue
account-invite-hint = Nous envoyons un lien valable 24 heures. Toute personne qui l’ouvre voit toutes les commandes de l’organisation.
account-invite-button = Envoyer l’invitation
account-invite-missing = Saisissez l’adresse e-mail de votre collègue
account-invite-member = Cette personne est déjà membre. Saisissez une autre adresse e-mail
account-invited-done = Nous avons envoyé une invitation à
account-invited-next = L’invitation reste ouverte jusqu’à ce qu’elle soit acceptée. Vous pouvez l’envoyer de nouveau à tout moment.
account-language-title = Votre langue
account-language-label = Langue des pages et des e-mails
account-language-button = Enregistrer
account-sessions-title = Vos connexions
account-sessions-text = Vous restez connecté pendant 30 jours sur chaque appareil. Si vous avez perdu un appareil ou utilisé celui d’une autre personne, déconnectez-vous partout. Vous vous reconnecterez par e-mail.
account-sessions-button = Se déconnecter partout
account-language-saved = Votre langue est enregistrée.
