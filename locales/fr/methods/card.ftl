### Paying by card: the picker's row, the page before the card page, what comes of it, and why a card was declined.

method-card-name = Carte bancaire
method-card-time = Immédiat
method-card-hint = Visa, Mastercard, American Express, JCB, Diners Club, Discover
method-card-button = Continuer avec une carte
method-card-refund = la même carte

## The page before the card page

card-leave-title = Payer { $amount } par carte
card-leave-lead = Rien n’a encore été reçu. Vous saisissez la carte sur la page de notre prestataire, puis vous revenez ici.
card-leave-button = Continuer vers la page de saisie de la carte
card-leave-trust = La page est chiffrée. Votre numéro de carte est transmis au prestataire et ne parvient jamais à { $seller }.
card-leave-host = Adresse de la page de saisie : { $host }
card-leave-until = Vous pouvez y payer jusqu’au { $until }.
card-lock-opens = Tant que ce paiement par carte est en cours, vous ne pouvez pas choisir { $methods } pour cette commande. Pour l’un d’eux, choisissez « Payer autrement » et fermez-y le paiement par carte.
card-lock-stays = Dès maintenant, vous ne pouvez plus choisir { $methods } pour cette commande. Pour l’un d’eux, annulez la commande et refaites la même.
card-declined-title = { $why }.
card-declined-money = Cet essai n’a rien débité.
card-checked-title = Aucun paiement n’a encore été signalé.
card-checked-text = Si vous venez de payer, ne payez pas de nouveau. Cela peut prendre une minute ; cette page continue de vérifier.
card-pay-new-code = Ouvrir une nouvelle page de saisie
card-leave-language = La page de saisie est dans cette langue : { $language }. Une nouvelle s’ouvre dans la langue de cette page-ci.
card-pay-try-again-with = Réessayer avec une carte

card-brands-label = Cartes acceptées
card-steps-title = La suite
card-step-type = Vérifiez que la page de saisie demande { $amount }, puis saisissez le numéro, la date et le code de sécurité de votre carte.
card-step-confirm = Votre banque peut vous demander une confirmation (3-D Secure) : dans son application, par un code ou sur une page à elle. Souvent, elle vérifie sans rien vous demander.
card-step-return = Vous revenez sur cette page. Elle indique quand votre paiement est arrivé.
card-page-note = Quoi qu’affiche la page de saisie à la fin, c’est cette page-ci qui fait foi.
card-trouble-title = La carte ne fonctionne pas
card-trouble-limit = Le plafond de la carte est trop bas pour ce montant. Demandez à votre banque de le relever, ou utilisez une autre carte.
card-trouble-abroad = La carte n’est pas autorisée pour les paiements à l’étranger, ou le contrôle des risques de votre banque la bloque. Demandez à votre banque d’autoriser le paiement.
card-trouble-typing = Le numéro, la date d’expiration, le code de sécurité ou l’adresse de facturation sont mal saisis. Vérifiez-les un par un.
card-trouble-network = La connexion a été coupée, ou la page de saisie de la carte a expiré. Ouvrez d’abord de nouveau la page de paiement : elle indique si le paiement est arrivé. Sinon, ouvrez-y une nouvelle page de saisie.
card-secure-title = La confirmation de la banque (3-D Secure) échoue
card-secure-text = Aucune page de votre banque ne s’est affichée ? Avec 3-D Secure 2, elle vérifie souvent sans page et répond d’elle-même par oui ou par non. Si l’échec se répète, appelez le service client de votre banque et dites :
card-sentence-own = Ce que vous pouvez dire à votre banque
card-sentence-english = La même phrase en anglais
card-bank-sentence = J’ai eu plusieurs échecs d’authentification 3DS en payant en ligne. Pouvez-vous m’aider à trouver le problème et à le résoudre ?
card-pay-help-link = En savoir plus sur le paiement par carte

## States that are told in other words than for wallets

card-state-checking-title = En attente du prestataire de paiement
card-state-checking-money = Vous n’avez pas été débité, et il n’y a encore rien à payer.
card-state-checking-advice = Le prestataire n’a pas encore ouvert la page de saisie de la carte. Nous réessayons, et cette page s’actualise automatiquement. Vous pouvez aussi payer autrement.
card-state-confirming-title = Votre banque confirme le paiement
card-state-confirming-money = Le prestataire a votre paiement, et votre banque le confirme. Ne payez pas de nouveau.
card-state-confirming-advice = Vous pouvez fermer cette page. Le reçu est envoyé par e-mail à la personne qui a passé la commande.
card-state-run-out-title = La page de saisie de la carte a expiré
card-state-run-out-money = Rien n’a été reçu. La commande est toujours ouverte.
card-state-run-out-unheard = Rien n’a encore été signalé. Si vous venez de payer, ne payez pas une seconde fois : cette page l’indiquera.
card-state-run-out-unheard-advice = Si vous n’avez pas payé, ouvrez une nouvelle page de saisie. L’ancienne est d’abord fermée.
card-state-run-out-advice = Ouvrez une nouvelle page de saisie et payez sur celle-ci. L’ancienne ne prend plus d’argent. Si vous avez payé au dernier moment, attendez une minute : cette page l’indiquera.

## Why a card was declined: what happened, and what to try. Never said: lost, stolen, fraud.

card-decline-declined-title = Votre banque a refusé la carte
card-decline-declined-cause = Elle ne nous en donne pas la raison. Souvent, la carte n’est pas autorisée pour les paiements à l’étranger ou en ligne, ou son plafond est trop bas.
card-decline-declined-advice = Contactez votre banque, utilisez une autre carte, ou choisissez un autre mode de paiement.
card-decline-balance-title = La carte ne couvre pas ce montant
card-decline-balance-cause = Son solde disponible est insuffisant, ou son plafond est atteint.
card-decline-balance-advice = Utilisez une autre carte, ou choisissez un autre mode de paiement.
card-decline-over-limit-title = Le montant est trop élevé pour un seul paiement par carte
card-decline-over-limit-cause = Le prestataire n’accepte pas autant en une fois.
card-decline-over-limit-advice = Passez des commandes plus petites, ou choisissez un autre mode de paiement.
card-decline-unavailable-title = Le paiement par carte est impossible pour le moment
card-decline-unavailable-cause = Le prestataire n’ouvre pas sa page pour ce paiement.
card-decline-unavailable-advice = Réessayez dans quelques minutes, ou choisissez un autre mode de paiement.

## Help

help-card-title = Payer par carte
help-card-lead = Vous saisissez la carte sur la page chiffrée de notre prestataire. Son numéro ne nous parvient jamais.
help-card-how-asked = Comment payer par carte ?
help-card-step-choose = Sur la page de paiement, choisissez la carte et continuez. La page suivante indique le montant et l’adresse de la page de saisie.
help-card-step-type = Ouvrez la page de saisie, vérifiez le montant, puis saisissez le numéro, la date et le code de sécurité.
help-card-step-bank = Si votre banque le demande, confirmez le paiement dans son application, par un code ou sur sa page.
help-card-step-back = Vous revenez sur la page de paiement. Elle indique quand votre paiement est arrivé.
help-card-which-asked = Quelles cartes puis-je utiliser ?
help-card-which-text = Les cartes de crédit et de débit de ces marques :
help-card-most-text = Pour une commande au-delà du plafond, choisissez un autre mode de paiement, ou passez des commandes plus petites.
help-card-fails-asked = Ma carte est refusée
help-card-fails-text = Voici les raisons habituelles. Aucun montant n’est débité quand une carte est refusée, et la page de saisie reste ouverte pour un autre essai.
help-card-secure-asked = La vérification 3-D Secure échoue, et aucune page de ma banque ne s’est affichée
help-card-locked-asked = J’ai ouvert la page de saisie de la carte, et Alipay n’est plus possible
help-card-locked-text = La carte et Alipay s’excluent : une fois l’un choisi, l’autre n’est plus possible pour cette commande. Sur la page de paiement, choisissez « Payer autrement ». Si elle propose de fermer le paiement par carte, cela rouvre Alipay. Sinon, annulez la commande et refaites la même. L’un comme l’autre se fait en une seule étape.
help-card-safe-asked = Les données de ma carte sont-elles en sécurité ?
help-card-safe-text = La page de saisie appartient à notre prestataire, certifié pour les données de carte. Nous apprenons seulement si le paiement est arrivé, jamais le numéro. Aucune de nos pages ne le demande.
help-card-expired-asked = La page de saisie a expiré, ou indique que c’est terminé
help-card-expired-text = Ouvrez de nouveau la page de paiement : c’est elle qui fait foi. Si rien n’est arrivé, ouvrez-y une nouvelle page de saisie. Une ancienne ne prend plus d’argent.
