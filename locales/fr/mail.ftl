### Letters: what the site sends by e-mail. Plain sentences; the same words make the text and the HTML part.

## Parts of every letter

mail-copy-link = Vous pouvez aussi copier cette adresse dans votre navigateur :
mail-button-text = { $label } :
mail-contact-line = Une question ? Écrivez à { $contact }.
mail-why-sign-in = Vous recevez cet e-mail parce que votre adresse a été saisie sur la page de connexion { $seller }.
mail-why-invitation = Vous recevez cet e-mail parce que { $by } a saisi votre adresse chez { $seller }.
mail-why-order = Vous recevez cet e-mail parce que votre adresse a été indiquée pour la commande { $number } chez { $seller }.

## Labels of facts

mail-fact-number = Commande
mail-fact-what = Objet de la commande
mail-fact-total = Total de la commande
mail-fact-until = Date limite de paiement
mail-fact-buyer = Acheteur
mail-fact-ordered-by = Commandé par
mail-by-link = Une personne non connectée, par un lien de paiement
mail-fact-received = Montant reçu
mail-fact-missing = Reste à payer
mail-fact-overpaid = Trop-perçu
mail-fact-owed = Reste dû
mail-fact-returned = Restitué
mail-fact-method = Mode de paiement
mail-fact-reference = Référence du paiement

## Sign-in link

mail-sign-in-subject = Votre lien de connexion à { $seller }
mail-sign-in-title = Se connecter à { $seller }
mail-sign-in-body = Ouvrez le lien, puis appuyez sur le bouton de la page. Le lien fonctionne une seule fois, pendant { $duration }.
mail-sign-in-button = Se connecter
mail-sign-in-ignore = Si vous n’avez pas demandé ce lien, ne tenez pas compte de cet e-mail. Sans le lien, personne ne peut se connecter.

## Invitation by a colleague

mail-invitation-subject = Invitation à rejoindre { $org } chez { $seller }
mail-invitation-title = Rejoindre { $org }
mail-invitation-body = { $by } vous invite à commander et à payer pour { $org } chez { $seller }.
mail-invitation-valid = Ouvrez le lien, puis appuyez sur le bouton de la page. Le lien fonctionne une seule fois, pendant { $duration }.
# $until (string): a date
mail-invitation-until = Vous pouvez accepter ou refuser l’invitation jusqu’au { $until }. Si le lien ne fonctionne plus, connectez-vous avec cette adresse e-mail.
mail-invitation-button = Voir l’invitation
mail-invitation-ignore = Si vous ne connaissez pas { $by }, ne tenez pas compte de cet e-mail.

## Order registered, with the payment link

mail-registered-subject = Commande { $number } : { $amount } à payer
# $number (string): the order's number
mail-registered-part-subject = Commande { $number } enregistrée
mail-registered-title = Commande enregistrée
mail-registered-money = Rien n’a encore été payé.
mail-registered-part = De l’argent est déjà arrivé. La page de paiement indique ce qui manque.
mail-registered-link = Une personne non connectée a repassé cette commande par le lien de paiement d’une commande précédente, déjà close. L’argent reçu pour la commande précédente compte pour celle-ci.
mail-registered-link-unwanted = Ce n’est pas ce que vous voulez ? Connectez-vous et annulez la commande. L’argent reste en sécurité chez nous.
mail-pay-within = Payez dans un délai de { $duration }, au plus tard le { $until }.
mail-pay-button = Payer { $amount }
mail-forward-hint = Vous pouvez transférer cet e-mail. Toute personne qui ouvre le lien peut payer, sans se connecter.
mail-password-hint = La page de paiement ne demande jamais votre mot de passe.

## Time to pay is running out

mail-expiring-subject = Commande { $number } : il vous reste { $duration } pour payer
mail-expiring-title = Votre commande expire bientôt
mail-expiring-body = Cette commande n’est pas encore entièrement payée.
mail-expiring-button = Payer maintenant

## Payment confirmed

mail-confirmed-subject = Paiement reçu : { $amount } pour la commande { $number }
mail-confirmed-title = Commande payée
mail-confirmed-body = Nous avons reçu { $amount } le { $at }. La commande est payée.
mail-confirmed-button = Voir le reçu

## Part of the money is missing

mail-partially-paid-subject = Commande { $number } : il manque { $missing }
mail-partially-paid-title = Il manque { $missing }
mail-partially-paid-body = Nous avons reçu { $received } le { $at } ; ce montant est affecté à cette commande.
mail-partially-paid-rest = Payez les { $missing } restants au plus tard le { $until }.
mail-partially-paid-button = Payer le reste

## A payment that a person looks at

mail-attention-subject = Commande { $number } : nous vérifions un paiement
mail-overpaid-subject = Commande { $number } : trop-perçu de { $overpaid }
mail-attention-late-title = Paiement reçu pour une commande close
mail-attention-overpaid-title = Nous avons reçu plus que le montant dû
mail-attention-double-title = Cette commande a été payée deux fois
mail-attention-doubtful-title = Nous vérifions un paiement
mail-attention-body = Nous avons reçu { $received } le { $at }. Cet argent est en sécurité chez { $seller }.
mail-attention-next = Ne payez pas de nouveau. Nous examinons le paiement et vous écrivons pour vous indiquer la suite.
mail-attention-overpaid-next = La commande est entièrement payée. Ne payez pas de nouveau. Nous vous écrivons au sujet du trop-perçu de { $overpaid }.
mail-attention-button = Voir le paiement
mail-unassigned-subject = Commande { $number } : transfert non attribué
mail-unassigned-title = Nous n’avons pas pu attribuer un transfert à cette commande
mail-unassigned-body = Nous avons vérifié le transfert de { $amount } indiqué pour cette commande. Il n’est pas pris en compte pour cette commande.
mail-unassigned-next = Si vous l’avez envoyé, écrivez-nous avec un justificatif de paiement. La page de paiement indique si la commande reste à payer.
mail-reversed-subject = Commande { $number } : un paiement a été restitué
mail-reversed-title = Votre paiement a été restitué
mail-reversed-body = Les { $amount } payés avec { $method } sont retournés au payeur : nous n’avons plus cet argent.
mail-reversed-owed = Il reste { $owed } à payer pour cette commande. Nous vous contactons à ce sujet ; la page de paiement indique comment payer.
mail-reversed-paid = La commande reste entièrement payée. Vous n’avez rien à faire.
mail-reversed-unpaid = La commande n’est pas entièrement payée. Ouvrez la page de paiement pour la régler.
mail-reversed-closed = La commande est close : plus rien n’est dû.

## Order expired

mail-expired-subject = La commande { $number } a expiré
mail-expired-title = Commande expirée
mail-expired-body = La commande n’était pas entièrement payée le { $until } ; elle ne peut donc plus l’être.
mail-expired-again = Si vous la souhaitez toujours, commandez de nouveau.
mail-expired-sent = Si vous avez envoyé de l’argent, ne l’envoyez pas une seconde fois. Ouvrez l’ancienne page de paiement et indiquez-nous la transaction, ou écrivez-nous.
mail-reorder-button = Commander de nouveau
mail-expired-claim-button = J’ai envoyé l’argent

## Order cancelled

mail-cancelled-subject = La commande { $number } est annulée
mail-cancelled-title = Commande annulée
mail-cancelled-body = { $by } a annulé cette commande le { $at }. Il n’y a plus rien à payer.
mail-cancelled-sent = Si vous avez déjà envoyé de l’argent, il est en sécurité. Écrivez-nous et nous le retrouverons.

## How to pay by an address or an account

mail-instructions-subject = Commande { $number } : { $amount } à envoyer
mail-instructions-title = Comment payer
mail-instructions-body = Envoyez exactement { $amount } avant le { $until }.
mail-instructions-look = Copiez l’adresse et le montant sur la page de paiement plutôt que dans cet e-mail, et comparez le code de contrôle : il doit être le même aux deux endroits.
mail-instructions-button = Ouvrir la page de paiement
mail-fact-exact = Montant exact
mail-fact-place = Envoyer à
mail-fact-check-code = Code de contrôle
