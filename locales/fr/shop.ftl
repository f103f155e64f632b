### From the marketplace to the placed order: products, the service form, the review, the clash of two orders.

## Marketplace

shop-market-title = Catalogue des produits
shop-market-lead = Choisissez un produit, acceptez ses conditions et payez comme il vous convient. Un collègue peut payer pour vous avec un lien.
shop-buy-now = Acheter
shop-price-from = à partir de { $price } { $terms }
shop-card-plans = { $count ->
    [one] { $count } formule : { $first }
   *[other] { $count } formules, de { $first } à { $last }
}
shop-card-terms = { $count ->
    [one] Durée : { $terms }
   *[other] Durées : { $terms }
}
shop-card-balance = Prépayé, montant libre jusqu’à { $max }
shop-card-channels = Par { $names }
shop-card-unit = Prix selon les { $unit }

## Ways to pay, and what they add

shop-ways-title = Modes de paiement
shop-fee-none = sans frais
shop-fee-plus = + { $fee }
shop-fee-both = + { $percent } + { $amount }
shop-fee-floor = { $fee }, au moins { $floor }
shop-fee-cap = { $fee }, au plus { $cap }
shop-fees-none = Aucuns frais de transaction ne s’ajoutent, quel que soit le mode de paiement.
shop-fees-vary = Certains modes de paiement ajoutent des frais de transaction. Vous les voyez avant de payer.

## Service form

shop-extras-title = Options (facultatif)
shop-price-monthly = { $price } par mois
shop-price-once = { $price } une seule fois
shop-price-terms = { $price } { $terms }
shop-line-times = { $name } × { $count }
shop-quantity-bounds = De { $min } à { $max }.
shop-quantity-steps = De { $min } à { $max }, par pas de { $step }.
shop-amount-bounds = De { $min } à { $max }.
# “mois” is the same in the singular and the plural.
shop-amount-valid = Utilisable pendant { $months } mois.
shop-unsure-title = Vous hésitez ?
shop-uses-title = Prix des { $unit }
shop-uses-channel = Canal
shop-uses-country = Pays
shop-uses-everywhere = Tous les pays
shop-uses-price = Prix
# No “de”: it would have to be “d’” before most names.
shop-about-title = Le produit { $product }
shop-fact-activation = Activation
shop-fact-application = Application
shop-fact-agreement = Accord
shop-your-price = Votre prix
shop-price-unknown = Saisissez un montant pour voir le prix.
shop-price-refused = Corrigez le formulaire pour voir le prix.
shop-review-button = Vérifier la commande
shop-update-button = Actualiser le prix
shop-review-hint = Rien n’est encore commandé. Vous vérifiez tout à la page suivante.
shop-sign-in-hint = Vous vous connectez par e-mail avant de commander.

## Review

shop-review-title = Vérifiez votre commande
shop-review-lead = Rien n’est commandé tant que vous n’avez pas validé la commande.
shop-fact-buyer = Acheteur
shop-fact-deadline = Délai de paiement
shop-deadline-hint = { $days ->
    [one] { $days } jour après la validation de la commande. Elle expire ensuite d’elle-même.
   *[other] { $days } jours après la validation de la commande. Elle expire ensuite d’elle-même.
}
shop-open-notice = Votre organisation a déjà une commande non payée pour { $product } : { $number }. Il ne peut y en avoir qu’une.
shop-open-compare = Comparer les deux et choisir
shop-agree-label = J’accepte le document « { $agreement } »
shop-agree-read = Lire le document « { $agreement } »
shop-agree-missing = Cochez la case si vous acceptez le document « { $agreement } »
shop-agreement-changed = Le document « { $agreement } » a changé depuis que vous avez ouvert cette page. Lisez-le, puis cochez la case si vous l’acceptez
shop-total-changed = Le total est maintenant de { $total }. Vérifiez-le, puis cochez la case si vous l’acceptez
shop-submit-order = Valider la commande
shop-back-to-form = Retour au formulaire
shop-submit-hint = Vous choisissez le mode de paiement à la page suivante. Vous pouvez annuler la commande tant qu’elle n’est pas payée.

## Two orders of one product

shop-clash-title = Vous avez déjà une commande non payée pour { $product }
shop-clash-lead = Une organisation ne peut avoir qu’une commande non payée par produit. Rien de nouveau n’a été commandé.
shop-clash-marks = Les différences sont signalées.
shop-clash-same = Les deux sont identiques. Payez la commande en attente.
shop-clash-unpaid = Non payée
shop-clash-since = depuis le { $date }
shop-clash-order = Commande { $number }
shop-clash-pay = Payer la commande en attente
shop-clash-cancel = Annuler cette commande
shop-clash-orders = Voir toutes les commandes
shop-clash-not-ordered = Pas encore commandé
shop-clash-new = Votre choix actuel
shop-clash-none = sans
shop-clash-replace = Annuler { $number } et commander ceci
shop-clash-change = Modifier votre choix
shop-flight-title = La commande { $number } n’a pas été annulée et la nouvelle commande n’a pas été passée

## Service agreement

shop-agreement-version = version { $version }
shop-agreement-binds = Ce texte fait foi.
shop-agreement-helps = Langue du texte qui fait foi : { $language }. Cette traduction vous aide à le lire.
shop-agreement-open = Lire le texte qui fait foi
shop-agreement-own = Lire le texte dans la langue de cette page
shop-agreement-back = Retour à votre choix
shop-agreement-hash = Empreinte du texte qui fait foi (SHA-256) : { $hash }
shop-print-button = Imprimer
