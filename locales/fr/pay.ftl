### The payment pages: picker, codes, states, receipt.

## Beside every page

pay-summary-title = Commande { $number } pour { $organisation }
pay-total-label = Total
pay-fee-label = Frais
pay-to-pay-label = À payer
pay-deadline-text = Payez au plus tard le { $until }. Il vous reste { $left }.
pay-trouble-text = Besoin d’un autre mode de paiement, ou difficulté à payer ?
pay-trouble-link = Contactez le service client
pay-order-number = Numéro de commande : { $number }
pay-rate-text = Taux de change : { $rate } ({ $source }, { $day }).
pay-charged-text = { $total } = { $charge }. { $rate }

## Picker

pay-picker-title = Payer { $total }
pay-picker-heading = Comment voulez-vous payer ?
pay-continue = Continuer
pay-continue-with = Continuer avec { $method }
pay-trust-text = Vous payez { $seller }. Vous pourrez changer d’avis à la page suivante.
pay-trust-seller = Vous payez { $seller }.
pay-no-fee = sans frais
pay-fee-of = dont { $fee } de frais
pay-limit-text = au plus { $max } par paiement
pay-none-usable = Aucun mode de paiement ne convient pour cette commande. Contactez le service client : il existe une autre solution, par exemple plusieurs commandes plus petites.
pay-problem-choose = Choisissez comment vous voulez payer
pay-problem-refused = { $method } ne convient pas pour cette commande. La raison est indiquée à côté. Choisissez un autre mode de paiement.
pay-blocked-over = { $method } accepte pour le moment au plus { $max } par paiement. Choisissez un autre mode de paiement, ou passez des commandes plus petites.
pay-blocked-over-about = { $method } accepte pour le moment au plus { $max } (environ { $about }) par paiement. Choisissez un autre mode de paiement, ou passez des commandes plus petites.
pay-blocked-under = { $method } n’accepte pas moins de { $min }. Choisissez un autre mode de paiement.
pay-blocked-currency = { $method } n’est pas possible pour cette commande : il n’y a pas de taux de change vers { $currency }. Choisissez un autre mode de paiement.
pay-blocked-locked = { $method } n’est plus possible pour cette commande, car { $by } a été ouvert en premier. Pour payer avec { $method }, annulez la commande et passez-la de nouveau.
pay-blocked-while-open = { $method } n’est pas possible pour cette commande tant que le paiement avec { $by } est en cours. Fermez ce paiement ci-dessous pour choisir { $method }.
pay-blocked-app = { $method } ne s’ouvre pas dans cette application. Pour l’utiliser, ouvrez cette page dans votre navigateur.
pay-lock-opens = Tant que ce paiement est en cours, vous ne pouvez pas choisir { $methods } pour cette commande.
pay-lock-stays = Une fois ce mode de paiement choisi, vous ne pourrez plus choisir { $methods } pour cette commande.
pay-restart-text = En une seule étape, cette commande est annulée et la même est remplie de nouveau. Vous la confirmez avant qu’elle soit passée.
pay-restart-button = Annuler et refaire la commande
pay-restart-gone-title = La commande n’a pas été annulée.
pay-restart-gone-text = Elle ne peut pas être refaite à l’identique : ce choix n’est plus en vente. Vous pouvez toujours payer cette commande.
pay-close-text = Un paiement avec { $method } est en cours et bloque d’autres modes de paiement. Fermez-le : ils seront de nouveau possibles dès que le prestataire l’aura confirmé.
pay-close-button = Fermer le paiement avec { $method }
pay-open-notice = Un paiement avec { $method } est en cours. Si vous choisissez un autre mode de paiement, il est d’abord clos, afin que personne ne paie deux fois.
pay-open-back = Y revenir
pay-still-open-title = Le premier paiement n’est pas encore clos.
pay-still-open-text = Le prestataire n’a pas confirmé sa clôture. Si vous avez payé, ne payez pas de nouveau : cette page l’indiquera bientôt. Sinon, réessayez dans une minute.
pay-unread-title = Vous avez déjà envoyé des { $method } ?
pay-unread-text = Ne payez pas de nouveau. Nous vérifions encore le réseau et votre transfert sera pris en compte pour cette commande. Si vous payez deux fois, nous vous rembourserons l’un des deux paiements.
pay-compare-link = Comparer tous les modes de paiement pour cette commande
pay-order-link = Voir la commande

pay-who-title = Qui demande ce paiement
pay-who-seller = Vendeur
pay-who-buyer = Commandé par
pay-who-what = Objet
pay-who-host = Adresse de cette page
pay-who-hint = Cette page ne demande jamais de mot de passe. Vérifiez l’adresse avant de payer.

pay-share-title = Laisser une autre personne payer
pay-share-text = Toute personne qui a ce lien peut payer la commande, sans se connecter.
pay-share-label = Lien vers cette page
pay-share-button = Partager
pay-share-mail = Envoyer par e-mail
pay-mailto-subject = Paiement de la commande { $number } chez { $seller }
pay-mailto-text = Cette page permet de payer { $total } à { $seller }. Vous n’avez pas besoin de vous connecter.

pay-wallets-title = Choisissez votre portefeuille
pay-wallets-text = Le portefeuille s’ouvre sur ce téléphone. Vous y confirmez le paiement.
pay-wallets-none = Aucun portefeuille { $method } ne peut effectuer ce paiement pour le moment. Choisissez un autre mode de paiement.

## Code to scan

pay-code-title = Payer { $amount } avec { $app }
pay-code-lead = Rien n’a encore été reçu. Cette page se met à jour d’elle-même quand vous avez payé.
pay-code-lead-phone = Rien n’a encore été reçu. Revenez sur cette page quand vous avez payé.
pay-qr-label = Code QR pour l’application { $app }
pay-open-app = Ouvrir { $app }
pay-open-app-hint = Rien ne se passe ? Mettez l’application à jour, ou utilisez le code QR ci-dessous avec un autre téléphone.
pay-or-other-phone = ou payez avec un autre téléphone
pay-until-text = jusqu’au { $until }
pay-i-have-paid = J’ai payé
pay-new-code = Obtenir un nouveau code QR
pay-check-now = Vérifier maintenant
pay-cannot-scan = Vous ne pouvez pas scanner le code QR
pay-code-as-text = Le code QR sous forme de texte
pay-download-code = Télécharger le code QR
pay-download-hint = Ouvrez { $app }, choisissez « Scanner », puis l’image dans votre album.
pay-scan-live-hint = { $app } ne lit ce code QR que sur un écran, avec sa propre fonction « Scanner ». Une image enregistrée ne fonctionne pas.
pay-provider-page = Ouvrir la page de paiement { $app }
pay-other-way = Payer autrement
pay-checked-title = { $app } n’a pas encore signalé votre paiement.
pay-checked-text = Si vous l’avez confirmé dans l’application, ne payez pas de nouveau. Cela peut prendre une minute ; cette page continue de vérifier.
pay-wrong-app-title = Ce paiement se fait avec { $app }, et vous l’avez ouvert dans { $inside }.
pay-wrong-app-text = Ouvrez cette page dans votre navigateur ou dans { $app }.
pay-wrong-app-link = Ou passer à { $inside }
pay-auto-off = Sans scripts, cette page ne se met pas à jour.
pay-auto-start = La recharger toutes les 15 secondes
pay-auto-on = Cette page se recharge toutes les 15 secondes.
pay-auto-stop = Arrêter le rechargement

## States

pay-try-again-with = Réessayer avec { $app }
pay-no-money-taken = Aucun montant n’a été débité.
pay-others-text = Vous pouvez aussi payer cette commande avec : { $methods }.
pay-receipt-link = Voir le reçu
pay-print-button = Imprimer
pay-order-again = Commander de nouveau

state-checking-title = En attente de { $app }
state-checking-money = Vous n’avez pas été débité, et il n’y a encore rien à payer.
state-checking-advice = { $app } n’a pas encore ouvert le paiement. Nous réessayons, et cette page s’actualise automatiquement. Vous pouvez aussi payer autrement.
state-confirming-title = Paiement reçu, en cours de confirmation
state-confirming-money = { $app } a votre paiement et le confirme. Ne payez pas de nouveau.
state-confirming-advice = Vous pouvez fermer cette page. Le reçu est envoyé par e-mail à la personne qui a passé la commande.
state-run-out-title = Ce code QR a expiré
state-run-out-money = Rien n’a été reçu avec { $app }. La commande est toujours ouverte.
state-run-out-unheard = { $app } n’a encore rien signalé. Si vous venez de payer, ne payez pas une seconde fois : cette page l’indiquera.
state-run-out-unheard-advice = Si vous n’avez pas payé, obtenez un nouveau code QR. L’ancien est d’abord fermé.
state-run-out-advice = Obtenez un nouveau code QR et utilisez-le pour payer. Si vous avez payé avec l’ancien au dernier moment, attendez une minute : cette page l’indiquera.
state-partially-paid-title = Il manque { $missing }
state-partially-paid-money = Nous avons reçu { $received }. Cet argent est en sécurité.
state-partially-paid-advice = Payez le reste pour terminer la commande.
state-paid-title = Commande payée
state-paid-money = Nous avons reçu { $amount } le { $at }.
state-paid-advice = Merci. Le reçu est envoyé par e-mail à la personne qui a commandé pour { $organisation }. Vous n’avez plus rien à faire.
state-paid-advice-contact = Merci. Nous envoyons le reçu par e-mail à { $name }. Vous n’avez plus rien à faire.
state-paid-advice-none = Merci. Vous n’avez plus rien à faire. Vous pouvez imprimer ou enregistrer le reçu.
state-paid-overpaid = Vous avez payé { $overpaid } de plus que le total. Cet argent est en sécurité : nous écrivons à ce sujet à la personne qui a passé la commande.
state-paid-double = Nous avons reçu un autre montant de { $amount } pour cette commande, qui était déjà payée. Cet argent est en sécurité chez nous : nous vous écrivons à ce sujet.
state-reversed-title = Votre paiement a été restitué
state-reversed-by-bank = La banque a restitué l’argent au payeur. Il reste dû pour cette commande : { $owed }.
state-reversed-by-app = L’argent payé avec { $app } a été restitué au payeur. Il reste dû pour cette commande : { $owed }.
state-reversed-again = Pour payer de nouveau, virez { $owed } avec la même référence : { $reference }. Nous détectons le virement automatiquement et mettons cette page à jour.
state-reversed-next = Nous contactons la personne qui a commandé pour { $organisation }. Pour toute question : { $email }
state-reversed-next-contact = Nous contactons { $name }. Pour toute question : { $email }
state-late-title = Paiement reçu pour une commande close
state-late-money = Nous avons reçu { $amount }. Cet argent est en sécurité chez nous.
state-double-title = Cette commande a été payée deux fois
state-double-money = Nous avons reçu { $amount } une seconde fois. Cet argent est en sécurité chez nous.
state-reallocated-title = L’argent de cette commande en paie une autre
state-reallocated-money = Nous avons reçu { $amount } pour cette commande. Cette somme a servi à une commande ultérieure de votre organisation.
state-called-off-title = Commande annulée
state-called-off-money = Nous avons reçu { $amount }. Cet argent est en sécurité chez nous.
state-underpaid-title = Une partie est arrivée, et le délai pour le reste est passé
state-underpaid-money = Nous avons reçu { $amount }. Cet argent est en sécurité chez nous.
state-doubtful-title = Votre paiement doit être vérifié
state-doubtful-money = Nous avons reçu { $amount }. Cet argent est en sécurité chez nous, mais le paiement n’est pas celui que nous attendions.
state-review-advice = Une personne de notre équipe examine le paiement et écrit à la personne qui a passé la commande. Ne payez pas de nouveau. Pour toute question : { $email }
state-doubtful-advice = Une personne de notre équipe l’examine et écrit à la personne qui a passé la commande. Si vous ne voulez pas attendre, payez autrement : cet argent reste en sécurité chez nous. Pour toute question : { $email }
state-resolved-advice = Nous avons examiné ce paiement et fait le nécessaire. Pour toute question : { $email }
state-overdue-title = Votre argent est arrivé après le délai prévu pour ce montant
state-overdue-money = Nous avons reçu { $amount }. Cet argent est en sécurité chez nous, mais ce montant n’était plus valable au moment de l’envoi.
state-cancelled-title = Commande annulée par { $by } le { $at }
state-cancelled-money = Aucun montant n’a été débité.
state-cancelled-advice = Ce lien ne permet plus de payer. La même commande peut être passée de nouveau.
state-expired-title = Cette commande a expiré le { $at }
state-expired-money = Rien n’a été reçu.
state-expired-advice = Ce lien ne permet plus de payer. La même commande peut être passée de nouveau. Si vous avez payé, ne payez pas de nouveau : contactez le service client.
state-request-closed-advice = Ce lien ne permet plus de payer. Si vous avez payé, ne payez pas de nouveau : contactez le service client.

## Why a payment failed, by reason: what probably happened, and what to try

decline-by-payer-title = Le paiement a été arrêté dans { $app }
decline-by-payer-cause = Il a été refusé ou fermé dans { $app }, peut-être par erreur.
decline-by-payer-advice = Réessayez et confirmez dans { $app }, ou choisissez un autre mode de paiement.
decline-declined-title = { $app } a refusé le paiement
decline-declined-cause = { $app } n’en donne pas la raison. Il s’agit souvent d’un plafond du compte ou d’un problème de réseau.
decline-declined-advice = Regardez si { $app } affiche un message, puis réessayez ou choisissez un autre mode de paiement.
decline-balance-title = Solde insuffisant dans { $app }
decline-balance-cause = Le solde ou le compte associé ne couvre pas le montant.
decline-balance-advice = Rechargez { $app } ou choisissez-y une autre source de paiement, puis réessayez.
decline-over-limit-title = Le montant dépasse un plafond de paiement dans { $app }
decline-over-limit-cause = Votre compte { $app } a un plafond par paiement, par jour ou par an.
decline-over-limit-advice = Relevez le plafond dans { $app }, passez des commandes plus petites, ou choisissez un autre mode de paiement.
decline-unverified-title = Votre compte { $app } n’est pas vérifié pour ce paiement
decline-unverified-cause = Les paiements à des vendeurs étrangers demandent un compte vérifié. Associer une carte bancaire suffit en général à le vérifier.
decline-unverified-advice = Terminez la vérification dans { $app }, puis réessayez, ou choisissez un autre mode de paiement.
decline-risk-title = { $app } a arrêté le paiement par sécurité
decline-risk-cause = Son contrôle des risques n’a pas laissé passer ce paiement.
decline-risk-advice = Interrogez le service client { $app }, essayez d’abord un petit paiement, ou choisissez un autre mode de paiement.
decline-unavailable-title = { $app } n’accepte pas de paiement pour le moment
decline-unavailable-cause = Le service est interrompu, ou n’accepte pas ce montant.
decline-unavailable-advice = Réessayez dans quelques minutes, ou choisissez un autre mode de paiement.

## Why a card payment failed. Never said: lost, stolen, fraud.

decline-security-code-title = Le code de sécurité n’est pas le bon
decline-security-code-cause = Il a trois chiffres au dos de la plupart des cartes, et quatre à l’avant des cartes American Express.
decline-security-code-advice = Vérifiez-le et réessayez.
decline-card-number-title = Le numéro de carte n’est pas le bon
decline-card-number-cause = Un chiffre manque ou est faux.
decline-card-number-advice = Vérifiez-le et réessayez.
decline-card-date-title = La carte a expiré, ou sa date n’est pas la bonne
decline-card-date-cause = La date inscrite sur la carte est son dernier mois.
decline-card-date-advice = Vérifiez-la et réessayez, ou utilisez une autre carte.
decline-address-title = L’adresse de facturation n’est pas celle que votre banque connaît
decline-address-cause = Les banques comparent l’adresse et le code postal avec ceux qu’elles ont enregistrés.
decline-address-advice = Saisissez-les comme sur le relevé de votre carte, puis réessayez.
decline-authentication-title = Votre banque vous demande de confirmer ce paiement
decline-authentication-cause = La confirmation (3-D Secure) n’a pas été terminée, ou votre banque a refusé.
decline-authentication-advice = Réessayez et terminez l’étape de votre banque. Si l’échec se répète, appelez-la : la phrase à lui dire se trouve sur la page d’aide sur le paiement par carte.
decline-not-accepted-title = Cette carte ne convient pas pour ce paiement
decline-not-accepted-cause = Sa banque n’autorise pas ce type d’achat ou cette devise.
decline-not-accepted-advice = Utilisez une autre carte, ou choisissez un autre mode de paiement.
decline-bank-silent-title = Votre banque n’a pas pu répondre
decline-bank-silent-cause = La liaison entre les banques a été interrompue.
decline-bank-silent-advice = Réessayez dans un instant.
decline-duplicate-title = Un paiement de ce montant vient d’être fait
decline-duplicate-money = Ne payez pas une seconde fois avant d’avoir vérifié.
decline-duplicate-cause = La banque a pris celui-ci pour une répétition.
decline-duplicate-advice = Vérifiez sur cette page, et auprès de votre banque, si le premier est arrivé.

## Facts and receipt

pay-fact-order = Commande
pay-fact-what = Service
pay-fact-for = Commandé pour
pay-fact-amount = Montant
pay-fact-rate = Taux de change
pay-fact-wallet = Débité du portefeuille
pay-fact-method = Mode de paiement
pay-fact-when = Date
pay-fact-reference = Référence du prestataire
pay-fact-charged = Montant débité
pay-fact-placed = Commandé le
pay-fact-agreement = Accord de service, version
pay-fact-address = Adresse de cette page
pay-receipt-title = Reçu de la commande { $number }
pay-receipt-heading = Reçu de la commande
pay-receipt-buyer = Acheteur
pay-receipt-paid = Montant payé
pay-receipt-back = Retour
pay-fee-with = Frais pour { $app }

## Comparison

pay-compare-title = Tous les modes de paiement pour cette commande
pay-compare-text = Commande { $number }, { $total } hors frais. Le total le plus bas vient en premier.
pay-compare-method = Mode de paiement
pay-compare-time = Délai de confirmation
pay-compare-refund = Remboursement sur
pay-compare-same-wallet = le même portefeuille
pay-compare-usable = Pour cette commande
pay-compare-yes = Possible
pay-compare-note = Aucun mode de paiement ne demande de compte chez le vendeur. Votre portefeuille peut convertir le montant dans sa propre devise.
pay-compare-back = Revenir au paiement
