### A member’s own pages: signing in, orders, the account of the organisation.

## Signing in

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
signin-sent-to = Nous avons envoyé un lien à { $email }
signin-sent-same = Nous avons envoyé un nouveau lien à l’adresse de l’ancien.
signin-sent-valid = Ouvrez le lien pour vous connecter. Il fonctionne une seule fois, pendant 24 heures, dans n’importe quel navigateur.
signin-sent-mailbox = Ouvrir ma messagerie
signin-sent-again = Un autre lien est en route. Chacun des liens fonctionne une seule fois.
signin-sent-nothing = Aucun e-mail n’est arrivé
signin-sent-spam = L’envoi peut prendre quelques minutes. Regardez aussi dans le dossier des indésirables, et vérifiez que l’adresse ci-dessus est correcte.
signin-sent-from = L’e-mail est envoyé par { $sender }
signin-sent-resend = Envoyer de nouveau
signin-other-address = Utiliser une autre adresse e-mail

signin-link-title = Se connecter
signin-link-as = Vous vous connectez en tant que { $email }
signin-link-button = Se connecter
signin-link-once = Le lien n’est utilisé que lorsque vous appuyez sur le bouton. Ouvrir cette page ne suffit pas à l’utiliser.

signin-spent-title = Ce lien ne fonctionne plus
signin-spent-lead = Un lien de connexion fonctionne une seule fois, pendant 24 heures. Celui-ci a déjà été utilisé, est plus ancien ou a été coupé en chemin.
signin-spent-same = Nous pouvons envoyer un nouveau lien à la même adresse e-mail.
signin-spent-again = Envoyer un nouveau lien
signin-spent-ask = Demander un nouveau lien

## A newcomer’s first page

welcome-page-title = Qui êtes-vous ?
welcome-page-lead = Votre adresse e-mail est confirmée : { $email }
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

## The list of orders

orders-page-title = Commandes
orders-filter-label = Rechercher des commandes
orders-filter-all = Tous
orders-filter-button = Afficher
orders-product-label = Produit
orders-status-label = Statut
orders-member-label = Commandé par
orders-by-link = Lien de paiement
orders-from-label = Du
orders-to-label = Au
orders-order-label = Commande
orders-payment-label = Paiement
orders-time-label = Date
orders-amount-label = Montant
orders-next-label = Étape suivante
orders-day-unreadable = Saisissez une date de la forme 2026-11-22
orders-days-crossed = Le dernier jour ne doit pas précéder le premier
orders-table-caption = Commandes pour { $organisation }

orders-status-unpaid = Non payée
orders-status-paid = Payée
orders-status-cancelled = Annulée
orders-status-expired = Expirée
orders-status-returned = Paiement restitué

orders-transaction-none = Non commencé
orders-transaction-waiting = En cours
orders-transaction-partially-paid = Reçu en partie
orders-transaction-confirming = En cours de confirmation
orders-transaction-settled = Reçu
orders-transaction-reversed = Restitué
orders-transaction-review = En cours d’examen
orders-transaction-failed = Échoué
orders-transaction-expired = Non terminé à temps
orders-transaction-cancelled = Abandonné

orders-pay-button = Payer
orders-cancel-link = Annuler la commande
orders-reorder-button = Commander de nouveau
orders-receipt-link = Reçu
orders-none-match = Aucune commande ne correspond
orders-show-all = Voir toutes les commandes
orders-none-yet = Aucune commande pour le moment
orders-none-hint = Quand une personne de votre organisation commande, la commande apparaît ici.
orders-to-products = Voir les produits
orders-pages-label = Pages
orders-pages-shown = Commandes { $first } à { $last }
orders-newer-link = Plus récentes
orders-older-link = Plus anciennes

## One order

order-page-title = Commande { $number }
order-deadline-text = Payez au plus tard le { $at }. Il vous reste { $left }.
order-deadline-over = Le délai de paiement est écoulé. La commande expire dès qu’il est certain qu’aucun paiement n’est en route.
order-pay-amount = Payer { $amount }
order-see-payment = Voir le paiement
order-reorder-button = Commander de nouveau
order-cancelled-done = La commande est annulée.
order-cancelled-next = Il n’y a rien à payer. Un e-mail le confirme.
order-fee-hint = Des frais peuvent s’ajouter selon le mode de paiement. Vous les voyez avant de payer.

order-notice-waiting = Un paiement avec { $method } a été commencé et n’est pas terminé.
order-notice-confirming = { $method } a un paiement pour cette commande et le confirme. Ne payez pas de nouveau.
order-notice-partially-paid = Il manque { $missing }. Ce qui a été reçu avec { $method } est en sécurité : payez le reste.
order-notice-review = Nous avons reçu { $amount } avec { $method }, et ce paiement doit être vérifié. L’argent est en sécurité. Nous écrivons à la personne qui a passé la commande : ne payez pas de nouveau.
order-notice-reallocated = { $amount } reçu avec { $method } sert à présent à payer une autre commande.
order-notice-overpaid = Le total a été dépassé de { $overpaid }. Cet argent est en sécurité : nous écrivons à ce sujet à la personne qui a passé la commande.
order-notice-reversed = Le paiement de cette commande a été restitué au payeur. Il reste dû : { $owed }.

order-what-label = Service
order-number-label = Numéro de commande
order-by-text = { $member }, { $organisation }, le { $day }
# $organisation: who buys. $day: a date
order-by-link-text = Par un lien de paiement, pour { $organisation }, le { $day }
order-requested-text = { $buyer }, le { $day }
order-requested-label = Demandé à
order-requested-day = Demandé le
order-agreement-label = Accord de service
order-agreed-text = Version { $version }, acceptée par { $member } le { $day }
# $version: of the agreement. $day: a date
order-agreed-link-text = Version { $version }, acceptée le { $day } par une personne non connectée, par le lien de paiement
order-agreed-hash = Empreinte du texte
order-link-label = Lien vers la page de paiement

order-history-title = Historique
order-former-member = Un ancien membre
order-the-seller = Le vendeur
order-history-cut = Les tentatives de paiement plus anciennes ne sont pas affichées.
order-past-placed = { $member } a passé la commande et accepté l’accord de service, version { $version }
# $version: of the agreement
order-past-placed-link = Commande repassée par le lien de paiement d’une commande close, après l’arrivée d’argent pour celle-ci. Une personne non connectée a accepté l’accord de service, version { $version }
order-past-requested = { $member } a demandé le paiement
order-past-paid = La commande est payée
order-past-cancelled-by = { $member } a annulé la commande
order-past-cancelled = La commande a été annulée
order-past-expired = La commande a expiré : son délai de paiement était écoulé
order-past-sent = Le payeur indique que le virement est en route ({ $method })
order-past-not-sent = Le virement annoncé n’est plus attendu ({ $method })
order-past-reversed = Le paiement avec { $method } a été restitué : l’argent est retourné au payeur
order-past-began = Un paiement de { $amount } avec { $method } a été commencé
order-past-seen = { $method } a un paiement et le confirme
order-past-received = Montant reçu avec { $method } : { $amount }
order-past-received-partially-paid = Montant reçu avec { $method } : { $amount }, soit moins que le total
order-past-received-late = Montant reçu avec { $method } : { $amount }, après la clôture de la commande. Une personne de notre équipe l’examine
order-past-received-double = Montant reçu avec { $method } : { $amount }, alors que la commande était déjà payée. Une personne de notre équipe l’examine
order-past-received-doubtful = Montant reçu avec { $method } : { $amount }, dans une autre devise que celle demandée. Une personne de notre équipe l’examine
order-past-received-overdue = Montant reçu avec { $method } : { $amount }, envoyé alors que ce montant n’était plus valable. Une personne de notre équipe l’examine
order-past-accepted = { $member } a accepté comme paiement l’argent reçu avec { $method }
order-past-resolved = { $member } a traité l’argent reçu avec { $method }
order-past-assigned = Attribué par { $member } : { $amount } reçu avec { $method }
order-past-dismissed = { $member } a vérifié le virement indiqué sur la page de paiement : il ne concerne pas cette commande
order-past-not-found = { $member } a vérifié : le virement n’est pas arrivé et n’est plus attendu ({ $method })
order-past-reversal-noted = { $member } a traité le rejet du paiement de { $amount }
order-past-overpaid-returned = { $member } a remboursé le trop-perçu de { $amount }
order-past-overpaid-kept = { $member } a noté que le trop-perçu de { $amount } reste chez le vendeur, comme convenu
order-past-declined = Le paiement avec { $method } a échoué : { $why }. Aucun montant n’a été débité
order-past-declined-doubt = Le paiement avec { $method } a échoué : { $why }
order-why-by-payer = il a été arrêté dans l’application
order-why-declined = il a été refusé
order-why-balance = le solde était insuffisant
order-why-over-limit = le montant dépassait un plafond
order-why-unverified = le compte n’est pas vérifié
order-why-risk = il a été arrêté par sécurité
order-why-unavailable = ce mode de paiement était indisponible
order-why-security-code = le code de sécurité n’était pas le bon
order-why-card-number = le numéro de carte n’était pas le bon
order-why-card-date = la carte avait expiré, ou sa date n’était pas la bonne
order-why-address = l’adresse de facturation ne correspondait pas
order-why-authentication = la confirmation de la banque n’a pas été terminée
order-why-not-accepted = la carte n’est pas admise pour ce paiement
order-why-bank-silent = la banque n’a pas pu répondre
order-why-duplicate = un paiement du même montant venait d’être fait
order-past-turned = Un essai avec { $method } a été refusé. Aucun montant n’a été débité ; le paiement reste ouvert pour un autre essai
order-past-turned-duplicate = Un essai avec { $method } a été refusé : un paiement du même montant venait d’être fait. Vérifiez s’il est arrivé avant de payer une seconde fois
order-past-closed = Le paiement avec { $method } n’a pas été terminé à temps. Aucun montant n’a été débité
order-past-withdrawn-by = { $member } a abandonné le paiement avec { $method }
order-past-withdrawn-payer = Le payeur a changé de mode de paiement : le paiement avec { $method } a été clos
order-past-withdrawn = Le paiement avec { $method } a été clos

## Cancelling an order

order-cancel-title = Annuler la commande { $number } ?
order-cancel-means = Une commande annulée ne peut plus être payée, même avec son lien. Vous pouvez passer la même commande de nouveau à tout moment.
order-cancel-warning = N’annulez pas pendant que quelqu’un paie.
order-cancel-open = Un paiement avec { $method } est en cours : il sera d’abord clos. Si le montant total arrive avant, la commande est payée et ne sera pas annulée.
order-keep-link = Conserver la commande
order-in-flight-title = La commande n’a pas été annulée
order-in-flight-money = Un paiement de cette commande est peut-être en route.
order-in-flight-confirming = Un paiement de cette commande est en cours de confirmation. Ne payez pas une deuxième fois.
order-in-flight-then = S’il aboutit, la commande sera payée. Sinon, vous pourrez l’annuler.
order-in-flight-sent = Un virement a été signalé comme envoyé pour cette commande. Elle attend donc cet argent.
order-in-flight-not-sent = S’il n’a pas été envoyé, ouvrez la page de paiement, choisissez «  { $button } », puis annulez la commande.
order-in-flight-method = { $method } n’a pas confirmé que le paiement en cours est clos.
order-in-flight-next = Ne payez pas de nouveau. Consultez la commande dans quelques minutes. Si aucun paiement n’est arrivé, vous pourrez l’annuler.
order-back-link = Retour à la commande

## Money of a closed order

order-kept-received = Nous avons reçu { $amount } pour cette commande. Cet argent est en sécurité.
order-kept-held = Nous avons reçu un transfert que notre équipe vérifie encore. Cet argent est en sécurité.
order-kept-pays = Le montant reçu permet de régler en totalité une commande de { $total } au maximum, frais compris.
order-kept-form = Commander pour { $total }
order-kept-txid = Vous pouvez l’utiliser pour une nouvelle commande : sur sa page de paiement, choisissez le même réseau et saisissez le même TxID. N’envoyez rien de nouveau.
order-kept-other = Pour l’utiliser, passez de nouveau la même commande depuis la page de paiement de cette commande, ou écrivez-nous.
order-kept-request = Ne payez pas de nouveau. Écrivez-nous au sujet de ce paiement.

## The account of an organisation: members, invitations, language

account-page-title = Compte et membres
account-page-lead = Chaque membre voit toutes les commandes de l’organisation et peut commander, payer et annuler.
account-members-title = Membres
account-name-label = Nom
account-email-label = Adresse e-mail
account-you-text = { $name } (vous)
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
account-invited-done = Nous avons envoyé une invitation à { $email }
account-invited-next = Elle peut être acceptée pendant 14 jours. D’ici là, vous pouvez la renvoyer ou la retirer.
account-language-title = Votre langue
account-language-label = Langue des pages et des e-mails
account-language-button = Enregistrer
account-sessions-title = Vos connexions
account-sessions-text = Vous restez connecté pendant 30 jours sur chaque appareil. Si vous avez perdu un appareil ou utilisé celui d’une autre personne, déconnectez-vous partout. Vous vous reconnecterez par e-mail.
account-sessions-button = Se déconnecter partout
account-language-saved = Votre langue est enregistrée.
