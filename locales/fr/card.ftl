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
card-leave-host = Adresse de la page de saisie :
card-leave-until = Vous pouvez y payer jusqu’au { $until }.
card-lock-opens = Tant que ce paiement par carte est en cours, vous ne pouvez pas choisir { $methods } pour cette commande. Pour l’un d’eux, choisissez « Payer autrement » et fermez-y le paiement par carte.
card-lock-stays = Dès maintenant, vous ne pouvez plus choisir { $methods } pour cette commande. Pour l’un d’eux, annulez la commande et refaites la même.
card-turned-title = { $why }.
card-turned-money = Cet essai n’a rien débité.
card-checked-title = Aucun paiement n’a encore été signalé.
card-checked-text = Si vous venez de payer, ne payez pas de nouveau. Cela peut prendre une minute ; cette page continue de vérifier.
pay-card-new-code = Ouvrir une nouvelle page de saisie
card-leave-language = La page de saisie est dans cette langue : { $language }. Une nouvelle s’ouvre dans la langue de cette page-ci.
pay-card-try-again-with = Réessayer avec une carte

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
pay-card-help-link = En savoir plus sur le paiement par carte

## States that are told in other words than for wallets

state-card-checking-title = En attente du prestataire de paiement
state-card-checking-money = Vous n’avez pas été débité, et il n’y a encore rien à payer.
state-card-checking-advice = Le prestataire n’a pas encore ouvert la page de saisie de la carte. Nous réessayons, et cette page s’actualise automatiquement. Vous pouvez aussi payer autrement.
state-card-confirming-title = Votre banque confirme le paiement
state-card-confirming-money = Le prestataire a votre paiement, et votre banque le confirme. Ne payez pas de nouveau.
state-card-confirming-advice = Vous pouvez fermer cette page. Le reçu est envoyé par e-mail à la personne qui a passé la commande.
state-card-run-out-title = La page de saisie de la carte a expiré
state-card-run-out-money = Rien n’a été reçu. La commande est toujours ouverte.
state-card-run-out-unheard = Rien n’a encore été signalé. Si vous venez de payer, ne payez pas une seconde fois : cette page l’indiquera.
state-card-run-out-unheard-advice = Si vous n’avez pas payé, ouvrez une nouvelle page de saisie. L’ancienne est d’abord fermée.
state-card-run-out-advice = Ouvrez une nouvelle page de saisie et payez sur celle-ci. L’ancienne ne prend plus d’argent. Si vous avez payé au dernier moment, attendez une minute : cette page l’indiquera.

## Why a card was declined: what happened, and what to try. Never said: lost, stolen, fraud.

decline-card-declined-title = Votre banque a refusé la carte
decline-card-declined-cause = Elle ne nous en donne pas la raison. Souvent, la carte n’est pas autorisée pour les paiements à l’étranger ou en ligne, ou son plafond est trop bas.
decline-card-declined-advice = Contactez votre banque, utilisez une autre carte, ou choisissez un autre mode de paiement.
decline-card-balance-title = La carte ne couvre pas ce montant
decline-card-balance-cause = Son solde disponible est insuffisant, ou son plafond est atteint.
decline-card-balance-advice = Utilisez une autre carte, ou choisissez un autre mode de paiement.
decline-card-over-limit-title = Le montant est trop élevé pour un seul paiement par carte
decline-card-over-limit-cause = Le prestataire n’accepte pas autant en une fois.
decline-card-over-limit-advice = Passez des commandes plus petites, ou choisissez un autre mode de paiement.
decline-card-unavailable-title = Le paiement par carte est impossible pour le moment
decline-card-unavailable-cause = Le prestataire n’ouvre pas sa page pour ce paiement.
decline-card-unavailable-advice = Réessayez dans quelques minutes, ou choisissez un autre mode de paiement.
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
