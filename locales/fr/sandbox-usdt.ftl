### The pretend chains: the payer’s wallet, and what is to go wrong with the nodes.

## The wallet

sandbox-usdt-title = Portefeuille USDT de test
sandbox-usdt-name = Portefeuille fictif
sandbox-usdt-lead = Rien n’est réel ici. Le portefeuille ne manque jamais d’argent.
sandbox-usdt-chain = Réseau
sandbox-usdt-token = Ce qu’il faut envoyer
sandbox-usdt-token-true = USDT
sandbox-usdt-token-fake = Un faux USDT d’un autre contrat
sandbox-usdt-token-coin = La monnaie propre au réseau (TRX ou ETH)
sandbox-usdt-to = Adresse de réception
sandbox-usdt-address-hint = Telle que la boutique l’affiche
sandbox-usdt-amount = Montant
sandbox-usdt-amount-hint = Avec un point et six décimales au plus
sandbox-usdt-send = Envoyer
sandbox-usdt-more = Autres façons d’envoyer
sandbox-usdt-exchange = Envoyer depuis une plateforme d’échange
sandbox-usdt-exchange-hint = Elle retient 1 USDT sur le montant : il en arrive donc moins.
sandbox-usdt-fails = Échouer sur la chaîne
sandbox-usdt-fails-hint = La transaction entre dans un bloc, mais ne déplace rien.
sandbox-usdt-relay = Envoyer par un relais sans frais de réseau
sandbox-usdt-relay-hint = Le relais prélève 1,5 USDT sur le portefeuille par un second transfert dans la même transaction. TRON uniquement.
sandbox-usdt-second = Un second transfert dans la même transaction
sandbox-usdt-to2 = Seconde adresse
sandbox-usdt-amount2 = Second montant

sandbox-usdt-chain-problem = Choisissez un réseau
sandbox-usdt-tron-problem = Saisissez une adresse TRON : T suivi de 33 caractères
sandbox-usdt-ethereum-problem = Saisissez une adresse Ethereum : 0x suivi de 40 caractères
sandbox-usdt-checksum-problem = Vérifiez l’adresse. Un caractère est faux, ou une majuscule est mal placée
sandbox-usdt-amount-problem = Saisissez un montant supérieur à zéro, par exemple 12.500137
sandbox-usdt-digits-problem = Saisissez six décimales au plus
sandbox-usdt-exchange-problem = Saisissez un montant supérieur à 1 USDT, que la plateforme retient
sandbox-usdt-coin-problem = Laissez le second transfert vide. TRX et ETH vont à une seule adresse à la fois
sandbox-usdt-relay-problem = Envoyez des USDT sur TRON, ou décochez le relais
sandbox-usdt-fails-problem = Choisissez un jeton, ou décochez l’échec. Un transfert de TRX n’échoue pas sur la chaîne

## A transaction

sandbox-usdt-txid = TxID
sandbox-usdt-explorer = Adresse dans un explorateur
sandbox-usdt-explorer-hint = Collez l’un ou l’autre dans la page de la boutique. Le véritable explorateur ne connaît pas cette transaction.
sandbox-usdt-fake-note = Ce jeton se dit USDT, mais n’en est pas un.
sandbox-usdt-fake-tag = faux
sandbox-usdt-block = Bloc
sandbox-usdt-depth = Confirmations obtenues
sandbox-usdt-depth-text = { $count } sur { $needed }
sandbox-usdt-again = Actualiser
sandbox-usdt-another = Envoyer autre chose
sandbox-usdt-state-waiting = Attend un bloc
sandbox-usdt-state-under = Confirmations : { $count } sur { $needed }
sandbox-usdt-state-final = Définitive
sandbox-usdt-state-failed = Échec sur la chaîne
sandbox-usdt-state-dropped = Annulée par une réorganisation
sandbox-usdt-recent = Dernières transactions
sandbox-usdt-none = Rien n’a encore été envoyé.
sandbox-usdt-column-time = Envoi

## The chains on the control page

sandbox-chain-wallet-text = Paie sur les chaînes fictives TRON et Ethereum, y compris trop peu, en fausse monnaie ou deux fois.
sandbox-chain-wallet-link = Ouvrir le portefeuille
sandbox-chain-title = Chaînes
sandbox-chain-hint = TRON produit un bloc toutes les 3 secondes, Ethereum toutes les 2 ; au bout d’une minute, tous deux le tiennent pour définitif. La boutique interroge leurs nœuds, qui connaissent tous ces incidents.
sandbox-chain-head = Bloc { $block }
sandbox-chain-down = Le nœud est en panne
sandbox-chain-limited = La boutique interroge trop souvent
sandbox-chain-nonsense = Les réponses sont des phrases, pas des données
sandbox-chain-lies = Le nœud ment
sandbox-chain-lies-hint = Il parle d’autres transactions que celles demandées.
sandbox-chain-behind = Retard du nœud
sandbox-chain-blocks = { $count ->
    [0] Aucun
    [one] Un bloc
   *[other] { $count } blocs
}
sandbox-chain-depth = Remplacer les derniers
sandbox-chain-fate = Transactions qu’ils contiennent
sandbox-chain-dropped = Disparaissent
sandbox-chain-moved = Passent dans le bloc suivant
sandbox-chain-reorg = Remplacer
