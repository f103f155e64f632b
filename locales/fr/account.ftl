### The account of an organisation: members, invitations, language.

account-page-title = Compte et membres
account-page-lead = Chaque membre voit toutes les commandes de l’organisation et peut commander, payer et annuler.
account-members-title = Membres
account-name-label = Nom
account-email-label = Adresse e-mail
account-you-mark = (vous)
account-open-title = Personnes invitées, en attente
account-resend-button = Envoyer de nouveau
account-until-label = Valable jusqu’au
account-withdraw-button = Retirer
account-withdrawn-done = L’invitation est retirée.
account-invite-title = Inviter un collègue
account-invite-label = Adresse e-mail de votre collègue
account-invite-hint = Nous lui envoyons un lien. L’invitation peut être acceptée ou refusée pendant 14 jours. Une fois acceptée, votre collègue voit toutes les commandes de l’organisation.
account-invite-button = Envoyer l’invitation
account-invite-missing = Saisissez l’adresse e-mail de votre collègue
account-invite-member = Cette personne est déjà membre. Saisissez une autre adresse e-mail
# $count: a number
account-invite-full = Votre organisation a { $count } invitations en attente. Retirez-en une avant d’inviter une autre personne
# $count: a number. $wait: a duration
account-invite-often = Votre organisation a envoyé { $count } invitations au cours des dernières 24 heures. Réessayez dans { $wait }
# $day: a date
account-invite-declined = Cette personne a refusé votre invitation. Vous pourrez l’inviter de nouveau après le { $day }
account-invited-done = Nous avons envoyé une invitation à
account-invited-next = Elle peut être acceptée pendant 14 jours. D’ici là, vous pouvez la renvoyer ou la retirer.
account-language-title = Votre langue
account-language-label = Langue des pages et des e-mails
account-language-button = Enregistrer
account-sessions-title = Vos connexions
account-sessions-text = Vous restez connecté pendant 30 jours sur chaque appareil. Si vous avez perdu un appareil ou utilisé celui d’une autre personne, déconnectez-vous partout. Vous vous reconnecterez par e-mail.
account-sessions-button = Se déconnecter partout
account-language-saved = Votre langue est enregistrée.
