### The pretend card provider: its page, its bank, and its row on the control page.

sandbox-cards-title = Pages de paiement par carte
sandbox-cards-none = Aucune page de paiement par carte n’a encore été ouverte. Passez une commande dans la boutique et choisissez la carte.
sandbox-cards-column = Page de paiement
sandbox-cards-link = Ouvrir la page de paiement
sandbox-about-event = Un événement du prestataire de cartes

sandbox-card-title = Payer par carte (fictif)
sandbox-card-lead = La page du prestataire fictif. Seules les cartes de test fonctionnent ici : n’y saisissez jamais une vraie carte.
sandbox-card-until = Cette page peut être utilisée jusqu’au { $time }.
sandbox-card-number-label = Numéro de carte
sandbox-card-date-label = Date d’expiration
sandbox-card-code-label = Code de sécurité
sandbox-card-number-problem = Saisissez un numéro de carte de 13 à 19 chiffres
sandbox-card-date-problem = Saisissez le mois et l’année, par exemple 12/34
sandbox-card-code-problem = Saisissez trois ou quatre chiffres
sandbox-card-pay = Payer { $amount }
sandbox-card-declined = La carte a été refusée.
sandbox-card-again = La page reste ouverte : le payeur peut réessayer ou utiliser une autre carte.
sandbox-card-paid = Payé. La boutique en est informée.
sandbox-card-wait = La banque met quelques secondes à décider. La boutique en est ensuite informée.
sandbox-card-failed = La banque a finalement refusé. Cette page ne prend pas d’autre carte.
sandbox-card-expired-text = Cette page a été fermée, ou son délai est écoulé. On ne peut plus rien y payer.

## Test cards

sandbox-card-tests = Cartes de test
sandbox-card-tests-hint = Choisissez un numéro pour le remplir.
sandbox-card-pays = Paiement immédiat
sandbox-card-secure = Authentification 3-D Secure
sandbox-card-challenge = La banque demande, puis paie
sandbox-card-frictionless = La banque vérifie sans demander, puis paie
sandbox-card-secure-fails = La vérification échoue sans page
sandbox-card-challenge-declines = La banque demande, puis refuse
sandbox-card-turned = Refus
sandbox-card-funds = Provision insuffisante
sandbox-card-code = Code de sécurité erroné
sandbox-card-number = Numéro erroné
sandbox-card-expired = Carte expirée
sandbox-card-address = Code postal erroné
sandbox-card-unconfirmed = Confirmation manquante
sandbox-card-unsupported = Carte non admise pour cet achat
sandbox-card-processing = La banque n’a pas pu répondre
sandbox-card-duplicate = Deux fois le même paiement
sandbox-card-generic = Sans raison
sandbox-card-stolen = Déclarée volée : le payeur ne doit pas l’apprendre
sandbox-card-slow = La banque prend son temps
sandbox-card-slow-passes = Payé après 8 secondes
sandbox-card-slow-fails = Refusé après 8 secondes
sandbox-card-refunds = Remboursements
sandbox-card-refund-time = Payé ; un remboursement prend 5 secondes
sandbox-card-refund-back = Payé ; un remboursement est fait puis revient après 5 secondes

## The bank

sandbox-card-bank-title = Votre banque demande
sandbox-card-bank-text = Voulez-vous payer { $amount } à { $seller } ?
sandbox-card-bank-yes = Confirmer
sandbox-card-bank-no = Échouer à la vérification
sandbox-card-bank-leave = Partir sans répondre
