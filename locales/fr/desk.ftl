### The desk: what the seller’s staff see.

desk-nav-label = Guichet du personnel
desk-tab-home = Vue d’ensemble
desk-tab-money = Argent à attribuer
desk-tab-statements = Relevés bancaires
desk-home-title = Guichet du personnel
desk-home-unplaced = { $count ->
    [0] Aucune somme n’attend une décision.
    [one] Une somme attend une décision.
   *[other] { $count } sommes attendent une décision.
}
desk-home-money-link = Voir l’argent à attribuer
desk-home-imported = Dernier import : { $at }
desk-home-never = Aucun relevé n’a encore été importé.
desk-home-import-link = Importer un relevé
desk-mail-fault = { $fault ->
    [unreachable] Les e-mails ne partent pas : le serveur de messagerie est injoignable.
    [insecure] Les e-mails ne partent pas : aucune connexion sécurisée au serveur de messagerie n’est possible. Vérifiez son certificat.
    [sign-in] Les e-mails ne partent pas : le serveur de messagerie refuse nos paramètres d’identification ou de chiffrement.
    [refused] Certains e-mails ne partent pas : le serveur de messagerie les refuse pour le moment.
   *[internal] Certains e-mails ne partent pas en raison d’une erreur interne. Consultez le journal.
}
desk-mail-since = En échec depuis le { $since }.
desk-mail-waiting = { $count ->
    [one] Un e-mail est en attente ; nous continuons d’essayer.
   *[other] { $count } e-mails sont en attente ; nous continuons d’essayer.
}
desk-sent-title = Virements annoncés
desk-sent-none = Aucun virement annoncé n’est attendu.
desk-sent-day = Envoyé le
desk-sent-until = Attente jusqu’au
desk-sent-attachments = Justificatifs
desk-sent-dismiss = Ne plus attendre
desk-attachment-link = { $kind }, { $size } Ko
desk-reversed-title = Crédits repris par la banque ou annulés par une blockchain
desk-reversed-hint = L’argent repris par une banque ou un prestataire est de nouveau dû : l’acheteur reçoit un e-mail et la page de paiement l’indique. Une blockchain peut rétablir un transfert dans un bloc suivant : vérifiez d’abord son hash.
desk-reversed-noted = Traité
desk-reversed-owed = { $owed } de nouveau dus
desk-reversed-paid = Commande toujours payée
desk-over-title = Trop-perçus
desk-over-hint = Ces commandes sont payées, et nous avons reçu plus que le montant dû. Convenez avec l’acheteur de la suite, puis notez-la ici.
desk-over-amount = Trop-perçu
desk-over-paid-on = Payée le
desk-over-acts = À noter
desk-over-returned = Noter comme remboursé
desk-over-kept = Noter comme conservé
desk-over-done = C’est noté. Ce trop-perçu ne figure plus dans la liste.
desk-column-order = Commande
desk-column-amount = Somme
desk-column-day = Jour
desk-column-text = Motif
desk-column-payer = Payeur
desk-column-account = Compte
desk-column-provider-reference = Référence du prestataire
desk-column-method = Mode
desk-column-file = Fichier
desk-column-format = Type de fichier
desk-column-when = Quand
desk-column-by = Par
desk-column-outcome = Suite donnée

## Money to place

desk-money-title = Argent à attribuer
desk-money-lead = Cet argent est à nous, mais ne désigne aucune commande. Dites à qui il revient.
desk-money-none = Tout l’argent est attribué.
desk-money-newer = Plus récentes
desk-money-older = Plus anciennes
desk-money-proposal = Commande { $order } de { $organisation } : { $missing } à payer
desk-reason-number = Son numéro figure dans le motif.
desk-reason-name = Le montant et le nom du payeur correspondent.
desk-reason-amount = Le montant correspond.
desk-money-accept = Accepter
desk-money-order-label = Ou le numéro d’une autre commande
desk-money-assign = Attribuer à cette commande
desk-money-aside = Mettre de côté
desk-money-why-label = Pourquoi aucune commande n’est concernée
desk-money-aside-button = Mettre de côté
desk-money-placed = L’argent est attribué à la commande.
desk-money-aside-done = L’argent est mis de côté.
desk-money-taken = Quelqu’un a déjà décidé pour cet argent. Rien n’a changé.
desk-money-no-order = Aucune commande portant ce numéro ne peut recevoir cet argent. Vérifiez le numéro
desk-money-no-reason = Indiquez pourquoi l’argent n’est pour aucune commande
desk-money-duplicate = Un autre fichier semble avoir déjà annoncé cette somme. Ne l’attribuez à une commande que si la banque l’a comptabilisée deux fois.
desk-money-back = La banque semble avoir repris cette somme : cela a été importé avant son arrivée. Ne l’attribuez à une commande que si l’argent est encore là.
desk-money-unknown = Le prestataire confirme ce paiement, mais il ne figure pas dans notre base de données. Il a sans doute été effectué après la sauvegarde restaurée, ou dans une autre boutique utilisant le même compte. Recherchez la référence sur le portail du prestataire, puis saisissez la commande concernée. S’il ne concerne aucune de nos commandes, mettez-le de côté.

## Statements

desk-statements-title = Relevés bancaires
desk-statements-lead = Un fichier est repris en entier, ou pas du tout. Importer deux fois le même fichier ne change rien.
desk-file-label = Fichier du relevé
desk-file-hint = camt.053, camt.054, MT940, ou CSV aux colonnes déclarées ; 10 Mo au plus.
desk-file-button = Importer
desk-file-missing = Choisissez un fichier de relevé
desk-imported-title = Déjà importés
desk-imported-none = Aucun relevé n’a encore été importé.
desk-heap-matched = Rapprochés
desk-heap-proposed = Proposés
desk-heap-unmatched = Non rapprochés
desk-report-title = Compte rendu de l’import
desk-report-lead = { $file } · { $format } · { $at } · { $by }
desk-report-known-file = Ce même fichier a déjà été importé. Rien n’a changé.
desk-report-rest = Laissé de côté
desk-report-known = Écritures déjà connues
desk-report-pending = Écritures seulement prévues par la banque
desk-report-others = Écritures qui ne sont pas des paiements reçus
desk-report-rows = Lignes du fichier
desk-report-unknown-states = Des lignes ont été écartées, car la configuration n’indique pas ce que signifie leur état. S’il signifie que l’argent est arrivé, déclarez-le comme comptabilisé et importez de nouveau ce fichier.
desk-report-state = Écartées, état «  { $state } » selon la banque
desk-report-state-none = Écartées, sans état indiqué
desk-report-state-unknown = Écartées, état «  { $state } » non déclaré
desk-report-strange = Écritures de comptes non configurés
desk-report-outgoing = Sortie d’argent au montant illisible
desk-report-below = Ligne { $line }, sous le tableau
desk-report-stranger = Compte non configuré
desk-report-uncounted = Ligne { $line } : devise non prise en charge
desk-outcome-paid = Paie la commande { $order }
desk-outcome-overpaid = Paie la commande { $order } ; { $overpaid } de trop
desk-outcome-partially-paid = Une partie de la commande { $order } ; il manque { $missing }
desk-outcome-late = La commande { $order } était déjà close : à vous de décider
desk-outcome-double = La commande { $order } était déjà payée : à vous de décider
desk-outcome-currency = La commande { $order } est dans une autre devise : à vous de décider
desk-outcome-underpaid = Une partie pour la commande { $order }, et plus personne n’attend le reste : à vous de décider
desk-outcome-overdue = Commande { $order } : envoyé alors que le montant n’était plus valable, à décider
desk-outcome-proposed = Peut-être pour { $orders }
desk-outcome-unmatched = À personne
desk-outcome-told = Peut-être déjà annoncé par un autre fichier, pour la commande { $order } : à vous de décider
desk-outcome-told-none = Peut-être déjà annoncé par un autre fichier : à vous de décider
desk-outcome-back = Peut-être déjà repris par la banque : à vous de décider
desk-outcome-reversed = Repris par la banque ; la commande { $order } avait été payée ainsi
desk-outcome-reversed-none = Repris par la banque ; n’avait rien payé

## Why a file was refused

desk-broken-file = Rien n’a été importé. { $where } : { $why }
desk-broken-line = Ligne { $line }
desk-broken-place = Ligne { $line }, { $place }
desk-broken-unknown = ce n’est ni un relevé camt.053, camt.054 ou MT940, ni un fichier CSV aux colonnes déclarées
desk-broken-ambiguous = ces colonnes sont celles des fichiers CSV de plusieurs comptes ; déclarez la colonne qui indique le compte
desk-broken-packed = le fichier est compressé ; décompressez-le d’abord
desk-broken-provisional = camt.052 contient des écritures provisoires ; importez un camt.053 ou camt.054
desk-broken-interim = MT942 contient des écritures provisoires ; importez un MT940
desk-broken-encoding = les caractères du fichier sont illisibles, ou il s’arrête trop tôt ; exportez-le en UTF-8
desk-broken-too-large = le fichier dépasse 10 Mo
desk-broken-too-many = le fichier contient trop d’éléments ou les imbrique trop
desk-broken-malformed = le XML est mal formé, ou le fichier s’arrête trop tôt
desk-broken-doctype = un type de document ou une entité est déclaré, ce dont aucun relevé n’a besoin
desk-broken-empty = il ne contient aucun relevé
desk-broken-repeated = l’en-tête contient plusieurs fois cette colonne ; impossible de savoir laquelle utiliser
desk-broken-quote = un guillemet ouvert n’est jamais fermé ; les lignes suivantes ne peuvent pas être distinguées
desk-broken-missing = il manque une valeur
desk-broken-short = la ligne a moins de colonnes que l’en-tête ; le fichier est peut-être tronqué
desk-broken-amount = ce n’est pas un montant dans cette devise
desk-broken-day = ce n’est pas une date
desk-broken-side = ce n’est ni un crédit ni un débit
desk-broken-state = l’état indiqué par la banque pour une écriture est inconnu
desk-broken-unreadable = la ligne est illisible
desk-broken-unclosed = le relevé s’arrête avant son solde de clôture

## Money in review

desk-reason-claimed = Le TxID a été saisi pour cette commande. Un TxID est public : comparez les montants.
desk-reason-digits = Les derniers chiffres correspondent au montant exact demandé.
desk-reason-near = Le montant est proche, et cette commande devait être payée à cette adresse.
desk-kept-title = Argent qui ne paie encore rien
desk-kept-late = Il est arrivé après la clôture de la commande.
desk-kept-double = La commande avait déjà été payée.
desk-kept-underpaid = Une partie seulement, et plus personne n’attend le reste.
desk-kept-currency = Il est arrivé dans une autre monnaie.
desk-kept-none = Aucun paiement n’attend de décision.
desk-kept-overdue = Il a été envoyé alors que son montant n’était plus valable.
desk-kept-payable = La commande n’est pas payée.
desk-kept-over = La commande est payée ou close : cet argent ne peut plus la payer.
desk-kept-accept = Accepter comme paiement
desk-kept-accepted = La commande est payée avec cet argent.
desk-kept-answer = Traité autrement
desk-kept-answered = C’est noté. Cet argent ne figure plus dans la liste.
desk-kept-why-label = Ce que vous avez fait
desk-kept-answer-button = Retirer de la liste
desk-kept-no-reason = Indiquez ce que vous avez fait de cet argent
desk-kept-not-open = La commande est payée ou close : cet argent ne peut plus la payer. Convenez d’une solution avec l’acheteur, puis indiquez ici ce que vous avez fait.
