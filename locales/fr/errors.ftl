### Pages of failures. Each says what happened and what to do.

error-not-found-title = Page introuvable
error-not-found-text = L’adresse est peut-être mal saisie, ou la page n’existe plus.
error-forged-title = Ce formulaire est trop ancien
error-forged-text = Rien n’a été modifié. Ouvrez de nouveau la page et envoyez le formulaire depuis celle-ci.
error-bad-request-title = La demande n’a pas pu être lue
error-bad-request-text = Rien n’a été modifié. Revenez en arrière, vérifiez votre saisie et envoyez-la de nouveau.
error-too-large-title = L’envoi est trop volumineux
error-too-large-text = Rien n’a été modifié. Envoyez moins de données à la fois.
error-too-slow-title = L’opération a pris trop de temps
error-too-slow-text = Si vous étiez en train de payer, ouvrez de nouveau la page de paiement avant de payer : elle indique ce qui s’est passé.
error-too-many-title = Trop de tentatives
# $wait: a duration such as “2 minutes”
error-too-many-text = Rien n’a été modifié. Réessayez dans { $wait }.
error-letters-title = Trop d’e-mails à cette adresse
# $wait: a duration such as “2 minutes”
error-letters-text = Plusieurs e-mails contenant un lien ont été envoyés à cette adresse. Ouvrez le plus récent : son lien est valable 24 heures. Vous pourrez en faire envoyer un autre dans { $wait }.
error-attempts-title = Trop de tentatives de paiement
# $wait: a duration such as “2 minutes”
error-attempts-text = De nombreux paiements ont été commencés pour cette commande : le prochain sera possible dans { $wait }. Rien n’a été modifié. Si un paiement est en cours, vous pouvez toujours le régler sur la page de paiement. Les membres de l’organisation qui a commandé peuvent se connecter et continuer dès maintenant.
error-hashes-title = Trop de TxID
# $wait: a duration such as “2 minutes”
error-hashes-text = De nombreux TxID ont été saisis pour cette commande. Saisissez le vôtre de nouveau dans { $wait }. Votre argent n’est pas perdu : un montant exact est reconnu automatiquement. Les membres de l’organisation qui a commandé peuvent se connecter et le saisir dès maintenant.
error-busy-title = Quelqu’un d’autre a été plus rapide
error-busy-text = Ce que vous vouliez modifier vient de changer. Ouvrez de nouveau la page pour le voir.
error-unavailable-title = Le site est en maintenance
error-unavailable-text = Réessayez dans quelques minutes. Les commandes et les paiements sont en sécurité.
error-broken-title = Le site rencontre un problème
error-broken-text = Si vous étiez en train de payer, ne payez pas de nouveau : ouvrez d’abord la page de paiement, elle indique ce qui s’est passé.
error-try-again = Réessayer
error-to-start = Voir les produits
error-contact-text = Si le problème se reproduit, contactez-nous : { $email }
