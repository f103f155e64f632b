### Words of the catalogue: what prices stand for, what is wrong with a field, how two orders differ.

## Price lines: what the unit price stands for

# “mois” is the same in the singular and the plural.
catalogue-line-term = pour { $months } mois
catalogue-line-monthly = par mois, pendant { $months } mois
catalogue-line-once = une seule fois
catalogue-line-valid = valable { $months } mois

## Errors in the service form

catalogue-error-plan-missing = Sélectionnez une formule
catalogue-error-plan-gone = La formule choisie n’est plus proposée. Sélectionnez l’une des formules de cette page
catalogue-error-term-missing = Sélectionnez la durée du service
catalogue-error-term-gone = La durée choisie n’est plus proposée. Sélectionnez l’une des durées de cette page
catalogue-error-quantity-number = { $item } : saisissez un nombre entier, par exemple 2, ou laissez le champ vide
catalogue-error-quantity-under = { $item } : saisissez au moins { $min }, ou laissez le champ vide
catalogue-error-quantity-over = { $item } : saisissez au plus { $max }. Pour une quantité supérieure, contactez-nous
catalogue-error-quantity-step = { $item } : commencez à { $min } et avancez par pas de { $step }
catalogue-error-quantity-plan = { $item } ne peut pas s’ajouter à la formule choisie. Sélectionnez { $plan }, ou laissez le champ vide
catalogue-error-item-gone = Une option choisie n’est plus proposée. Vérifiez votre choix et envoyez-le de nouveau
catalogue-error-amount-missing = Saisissez un montant
catalogue-error-amount-number = Le montant doit être un nombre, par exemple 12 000 ou 12000.50
catalogue-error-amount-comma = Écrivez les centimes après un point, par exemple 12000.50, et non après une virgule. Séparez les milliers par une espace, par exemple 12 000
catalogue-error-amount-digits = { $digits ->
    [0] Le montant doit être un nombre entier
    [one] Le montant doit avoir au plus { $digits } décimale
   *[other] Le montant doit avoir au plus { $digits } décimales
}
catalogue-error-amount-negative = Le montant doit être supérieur à 0
catalogue-error-amount-under = Le montant doit être d’au moins { $min }
catalogue-error-amount-over = Le montant doit être d’au plus { $max }. Pour un montant supérieur, contactez-nous
catalogue-error-too-long = Saisissez { $most } caractères au maximum
catalogue-error-too-large = C’est plus que ce qu’une commande peut contenir. Réduisez la saisie, ou contactez-nous

## Two orders of one product, compared

catalogue-diff-product = Produit
catalogue-diff-plan = Formule
catalogue-diff-term = Durée
catalogue-diff-months = { $months } mois
catalogue-diff-amount = Montant
catalogue-diff-agreement = Version de l’accord de service
catalogue-diff-total = Total
