### The pretend chains: the payer’s wallet, and what is to go wrong with the nodes.

## The wallet

sandbox-usdt-title = Sandbox wallet for USDT
sandbox-usdt-name = Pretend wallet
sandbox-usdt-lead = Nothing here is real. The wallet never runs out of money.
sandbox-usdt-chain = Network
sandbox-usdt-token = What to send
sandbox-usdt-token-true = USDT
sandbox-usdt-token-fake = A fake USDT from another contract
sandbox-usdt-token-coin = The network’s own coin (TRX or ETH)
sandbox-usdt-to = Receiving address
sandbox-usdt-address-hint = As the shop shows it
sandbox-usdt-amount = Amount
sandbox-usdt-amount-hint = With a dot and up to six decimals
sandbox-usdt-send = Send
sandbox-usdt-more = More ways to send
sandbox-usdt-exchange = Send from an exchange
sandbox-usdt-exchange-hint = It keeps 1 USDT of the amount, so less arrives.
sandbox-usdt-fails = Fail on the chain
sandbox-usdt-fails-hint = The transaction gets into a block but moves nothing.
sandbox-usdt-relay = Send with a gas-free relay
sandbox-usdt-relay-hint = The relay takes 1.5 USDT from the wallet by a second transfer in the same transaction. TRON only.
sandbox-usdt-second = A second transfer in the same transaction
sandbox-usdt-to2 = Second address
sandbox-usdt-amount2 = Second amount

sandbox-usdt-chain-problem = Choose a network
sandbox-usdt-tron-problem = Enter a TRON address: T and 33 more characters
sandbox-usdt-ethereum-problem = Enter an Ethereum address: 0x and 40 more characters
sandbox-usdt-checksum-problem = Check the address. A character is wrong or in the wrong case
sandbox-usdt-amount-problem = Enter an amount above zero, such as 12.500137
sandbox-usdt-digits-problem = Enter at most six decimals
sandbox-usdt-exchange-problem = Enter an amount above 1 USDT, which the exchange keeps
sandbox-usdt-coin-problem = Leave the second transfer empty. TRX and ETH go to one address at a time
sandbox-usdt-relay-problem = Send USDT on TRON, or untick the relay
sandbox-usdt-fails-problem = Choose a token, or untick the failure. A transfer of TRX does not fail on the chain

## A transaction

sandbox-usdt-txid = TxID
sandbox-usdt-explorer = Address in an explorer
sandbox-usdt-explorer-hint = Paste either into the shop’s page. The real explorer does not know this transaction.
sandbox-usdt-fake-note = It calls itself USDT, and it is none.
sandbox-usdt-fake-tag = fake
sandbox-usdt-block = Block
sandbox-usdt-depth = Confirmations
# $count (number): how many blocks follow; $needed (number): how many make it final
sandbox-usdt-depth-text = { $count } of { $needed }
sandbox-usdt-again = Look again
sandbox-usdt-another = Send something else
sandbox-usdt-state-waiting = Waits for a block
# $count (number): how many blocks follow; $needed (number): how many make it final
sandbox-usdt-state-under = { $count } of { $needed } confirmations
sandbox-usdt-state-final = Final
sandbox-usdt-state-failed = Failed on the chain
sandbox-usdt-state-dropped = Dropped by a reorg
sandbox-usdt-recent = Latest transactions
sandbox-usdt-none = Nothing was sent yet.
sandbox-usdt-column-time = Sent

## The chains on the control page

sandbox-chain-wallet-text = Pays on the pretend TRON and Ethereum, also too little, in a fake coin, or twice.
sandbox-chain-wallet-link = Open the wallet
sandbox-chain-title = Chains
sandbox-chain-hint = TRON makes a block every 3 seconds and Ethereum every 2; both call it final after a minute. The shop asks their nodes, which fail in all these ways.
# $block (string): the number of the latest block
sandbox-chain-head = Block { $block }
sandbox-chain-down = The node is down
sandbox-chain-limited = The shop asks too often
sandbox-chain-nonsense = Answers are sentences, not data
sandbox-chain-lies = The node lies
sandbox-chain-lies-hint = It tells of other transactions than it was asked for.
sandbox-chain-behind = The node is behind by
# $count (number): how many blocks
sandbox-chain-blocks = { $count ->
    [0] Nothing
    [one] One block
   *[other] { $count } blocks
}
sandbox-chain-depth = Replace the latest
sandbox-chain-fate = Transactions in them
sandbox-chain-dropped = Are gone
sandbox-chain-moved = Stand in the next block
sandbox-chain-reorg = Replace
