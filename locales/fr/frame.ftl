### The frame of every page: header, footer, and the parts that pages share.

frame-skip-link = Aller au contenu principal
frame-sandbox-bar = Environnement de test : aucun argent réel
frame-sandbox-label = Environnement de test
frame-sandbox-link = Ouvrir l’environnement de test
frame-shop-label = Boutique
frame-products-link = Produits
frame-orders-link = Commandes
frame-desk-link = Guichet du personnel
frame-language-label = Langue
frame-help-link = Aide
frame-account-label = Votre compte
frame-account-link = Compte et membres
frame-sign-in = Se connecter
frame-sign-out = Se déconnecter
frame-footer-label = À propos de ce site
frame-contact-link = Nous contacter
frame-terms-link = Conditions générales
frame-privacy-link = Confidentialité
frame-access-link = Accessibilité

frame-problem-title = Il y a un problème
frame-error-text = Erreur : { $text }
frame-change-link = Modifier
frame-summary-label = Récapitulatif de la commande
frame-summary-show = Récapitulatif de la commande
frame-copy-button = Copier
frame-copy-done = Copié
frame-time-left = Temps restant : { $left } ({ $clock })
frame-time-announce = Temps restant : { $left }
frame-live-offline = La connexion est interrompue. Nouvelle tentative en cours.
