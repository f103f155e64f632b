### Bank transfer: the picker’s row, the dialog, the sheet, and what payers say of their transfers.

## The picker

method-bank-name = Virement bancaire
method-bank-time = De 1 à 5 jours ouvrés
method-bank-hint = Depuis n’importe quel compte bancaire. Les coordonnées s’affichent après confirmation

## The dialog

bank-dialog-first = Cliquez sur Confirmer avant d’envoyer l’argent.
bank-dialog-why = C’est seulement alors que votre virement reçoit sa référence et que les coordonnées bancaires s’affichent. Sans cette référence, l’argent ne peut pas être rattaché à votre commande.
bank-dialog-currency = Dans quelle devise envoyez-vous l’argent ?
bank-dialog-sum = Vous virez
bank-dialog-confirm = Confirmer
bank-time-dollars = Payez dans un délai de { $left }, au plus tard le { $until }, sinon la commande expire.
bank-time-others = Payez dans un délai de { $left }, au plus tard le { $until }, tant que ce montant est garanti.

## The sheet

bank-sheet-title = Virer { $amount }
bank-sheet-lead = Rien n’a encore été reçu. Un virement prend de 1 à 5 jours ouvrés. Vous pouvez fermer cette page : le lien reste valable.
bank-facts-title = Ce que votre banque demande
bank-fact-beneficiary = Bénéficiaire
bank-fact-iban = IBAN
bank-fact-number = Numéro de compte
bank-fact-routing = Numéro de routage
bank-fact-bic = BIC (code SWIFT)
bank-fact-bank = Banque
bank-fact-address = Adresse de la banque
bank-fact-amount = Montant
bank-fact-reference = Référence (motif du virement)
bank-fact-reference-short = ou la forme courte { $short }
bank-fact-until = À payer avant le
bank-mind-title = Avant d’envoyer
bank-mind-reference = Saisissez exactement la référence, et rien d’autre. Elle ne sert qu’à ce virement.
bank-mind-one-order = Payez une seule commande par virement. Si vous en avez plusieurs, confirmez et payez l’une avant de passer à la suivante.
bank-mind-whole = Le montant de { $amount } doit arriver en entier : demandez à votre banque de mettre ses frais à votre charge (« OUR »), et non à celle du bénéficiaire.
bank-mind-check = Vérifiez le compte et le montant. Des données erronées font échouer ou retardent le virement.
bank-mind-until = Payez avant le { $until }.
bank-mind-dollars = Ensuite, demandez de nouvelles coordonnées de virement sur cette page si la commande est encore ouverte.
bank-mind-others = Ensuite, le montant n’est plus garanti et l’argent risque de ne pas être rattaché à la commande.
bank-mind-late = Les virements internationaux peuvent prendre du retard : prévoyez assez de temps.
bank-mind-sent = Une fois le virement envoyé, indiquez-le plus bas : la commande attend alors l’argent.
bank-code-label = Code pour votre application bancaire
bank-deadline-text = Payez au plus tard le { $until }. Il vous reste { $left }.
bank-partially-paid-advice = Envoyez le reste sur le même compte, avec la même référence.
bank-checked-text = La banque ne nous a pas encore signalé votre virement. Vous l’avez envoyé ? Ne le refaites pas : cela peut prendre quelques jours.
bank-open-title = Vous avez indiqué que ce virement est en route.
bank-open-text = En attendant, aucun autre mode de paiement ne peut être choisi, afin que personne ne paie deux fois. Si vous ne l’avez pas envoyé, indiquez-le plus bas.
bank-mail-button = Envoyer par e-mail
bank-mail-subject = Virement pour la commande { $number }
bank-mail-text = Voici les coordonnées du virement. Comparez-les avec la page ci-dessous avant d’envoyer l’argent.

## “I have sent it”

bank-say-title = Vous l’avez envoyé ?
bank-say-text = La commande n’expire alors pas pendant que l’argent est en route.
bank-say-day = Date du virement
bank-say-proof = Justificatif du virement (facultatif)
bank-say-proof-hint = PDF, PNG ou JPEG, 5 Mo au plus. Seul le personnel du vendeur le voit.
bank-say-button = Je l’ai envoyé
bank-sent-title = Vous l’avez envoyé le { $day }.
bank-sent-text = Nous attendons l’argent jusqu’au { $until }. Ne l’envoyez pas une deuxième fois.
bank-sent-attachments = { $count ->
    [one] Nous avons reçu un justificatif.
   *[other] Nous avons reçu { $count } justificatifs.
}
bank-not-sent = Finalement, je ne l’ai pas envoyé
bank-problem-day = Indiquez la date du virement : aujourd’hui ou un jour du mois passé
bank-problem-kind = Le justificatif doit être un fichier PDF, PNG ou JPEG
bank-problem-large = Le justificatif doit faire moins de 5 Mo
bank-problem-many = Nous ne pouvons pas accepter d’autres justificatifs pour cette commande. Envoyez celui-ci au service client par e-mail
bank-problem-currency = Choisissez la devise de votre virement
bank-problem-over = Nous n’attendons plus ce virement. Si vous l’avez envoyé, écrivez à { $email }
bank-problem-denied = Un membre de l’organisation qui a commandé a indiqué qu’aucun virement n’a été envoyé. Si c’est inexact, un membre peut se connecter et le dire ici

## When the bank takes it back

bank-reversed-title = La banque a repris { $amount }.
bank-reversed-text = Ce montant ne compte plus. Envoyez en entier ce qui est demandé ici.

## When its time is over

bank-over-title = Le délai de ce virement est écoulé
bank-over-money = Rien n’a été reçu par { $app }. La commande est toujours ouverte.
bank-over-advice = Vous l’avez envoyé ? Dites-le ici et ne le refaites pas : il sera attribué à cette commande dès son arrivée. Sinon, demandez de nouvelles coordonnées et utilisez-les.
bank-new-details = Obtenir de nouvelles coordonnées

## Facts and receipt

bank-pay-fact-reference = Référence du virement

## Help

help-bank-title = Payer par virement bancaire
help-bank-lead = Depuis n’importe quel compte bancaire, dans les devises proposées sur la page de paiement.
help-bank-confirm-asked = Pourquoi cliquer sur Confirmer avant d’envoyer l’argent ?
help-bank-reference-asked = Où saisir la référence ?
help-bank-reference-text = Dans le champ de la référence ou du motif du virement. Si votre banque refuse la forme longue, utilisez la courte. N’utilisez pas la référence d’un autre virement.
help-bank-deadline-asked = De combien de temps est-ce que je dispose ?
help-bank-deadline-text = Les virements en dollars américains sont à payer dans les 7 jours, sinon la commande expire d’elle-même. Dans les autres devises, le délai est de 48 heures : ensuite, le montant n’est plus garanti et l’argent risque de ne pas être rattaché à la commande.
help-bank-several-asked = Un seul virement peut-il payer plusieurs commandes ?
help-bank-late-asked = Et si le virement tarde ?
help-bank-late-text = Un virement international peut prendre jusqu’à dix jours ouvrés. Cliquez sur « Je l’ai envoyé » sur la page de paiement : la commande n’expire alors pas pendant que l’argent est en route.
help-bank-wrong-asked = J’ai envoyé trop peu, trop, ou sans la référence
help-bank-wrong-text = Trop peu : envoyez le reste avec la même référence. Trop : la commande est payée, et nous vous écrivons au sujet du surplus. Sans la référence : une personne recherche votre commande, ce qui prend plus de temps. Votre argent est en sécurité chez nous.
