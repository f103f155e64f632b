### The pretend chains: the payer’s wallet, and what is to go wrong with the nodes.

## The wallet

sandbox-usdt-title = 沙箱 USDT 钱包
sandbox-usdt-name = 模拟钱包
sandbox-usdt-lead = 这里的一切均非真实。钱包里的钱永远用不完。
sandbox-usdt-chain = 网络
sandbox-usdt-token = 发送的币种
sandbox-usdt-token-true = USDT
sandbox-usdt-token-fake = 其他合约发行的假 USDT
sandbox-usdt-token-coin = 网络自身的币（TRX 或 ETH）
sandbox-usdt-to = 收款地址
sandbox-usdt-address-hint = 与商店页面显示的一致
sandbox-usdt-amount = 金额
sandbox-usdt-amount-hint = 使用小数点，最多六位小数
sandbox-usdt-send = 发送
sandbox-usdt-more = 更多发送方式
sandbox-usdt-exchange = 从交易所发送
sandbox-usdt-exchange-hint = 交易所会从金额中扣除 1 USDT，因此实际到账较少。
sandbox-usdt-fails = 链上执行失败
sandbox-usdt-fails-hint = 交易会进入区块，但不会转移任何资金。
sandbox-usdt-relay = 通过免手续费中继发送
sandbox-usdt-relay-hint = 中继会在同一笔交易中，以第二笔转账从钱包收取 1.5 USDT。仅适用于 TRON。
sandbox-usdt-second = 同一笔交易中的第二笔转账
sandbox-usdt-to2 = 第二个地址
sandbox-usdt-amount2 = 第二笔金额

sandbox-usdt-chain-problem = 请选择网络
sandbox-usdt-tron-problem = 请输入 TRON 地址：以 T 开头，共 34 个字符
sandbox-usdt-ethereum-problem = 请输入 Ethereum 地址：0x 加 40 个字符
sandbox-usdt-checksum-problem = 请检查地址：有一个字符或大小写有误
sandbox-usdt-amount-problem = 请输入大于零的金额，例如 12.500137
sandbox-usdt-digits-problem = 最多输入六位小数
sandbox-usdt-exchange-problem = 请输入大于 1 USDT 的金额，因为交易所会扣除 1 USDT
sandbox-usdt-coin-problem = 请将第二笔转账留空。TRX 和 ETH 每次只能发送到一个地址
sandbox-usdt-relay-problem = 请在 TRON 上发送 USDT，或取消勾选中继
sandbox-usdt-fails-problem = 请选择代币，或取消勾选失败。TRX 转账不会在链上失败

## A transaction

sandbox-usdt-txid = TxID
sandbox-usdt-explorer = 区块浏览器网址
sandbox-usdt-explorer-hint = 将其中任意一项粘贴到商店页面即可。真实的区块浏览器查不到此交易。
sandbox-usdt-fake-note = 它自称 USDT，但并不是。
sandbox-usdt-fake-tag = 假币
sandbox-usdt-block = 区块
sandbox-usdt-depth = 确认数
sandbox-usdt-depth-text = { $count } / { $needed }
sandbox-usdt-again = 刷新
sandbox-usdt-another = 再发送一笔
sandbox-usdt-state-waiting = 等待进入区块
sandbox-usdt-state-under = 已确认 { $count } / { $needed }
sandbox-usdt-state-final = 已最终确认
sandbox-usdt-state-failed = 链上执行失败
sandbox-usdt-state-dropped = 因链重组被丢弃
sandbox-usdt-recent = 最近的交易
sandbox-usdt-none = 尚未发送任何交易。
sandbox-usdt-column-time = 发送时间

## The chains on the control page

sandbox-chain-wallet-text = 在模拟的 TRON 和 Ethereum 上付款，也可以少付、付假币或重复付款。
sandbox-chain-wallet-link = 打开钱包
sandbox-chain-title = 区块链
sandbox-chain-hint = TRON 每 3 秒产生一个区块，Ethereum 每 2 秒一个，均在一分钟后最终确认。商店向它们的节点查询，节点会出现以下各种故障。
sandbox-chain-head = 区块 { $block }
sandbox-chain-down = 节点中断
sandbox-chain-limited = 商店查询过于频繁
sandbox-chain-nonsense = 应答是一句话，而不是数据
sandbox-chain-lies = 节点说谎
sandbox-chain-lies-hint = 返回的并非所查询的交易。
sandbox-chain-behind = 节点落后
sandbox-chain-blocks = { $count ->
    [0] 无
   *[other] { $count } 个区块
}
sandbox-chain-depth = 替换最新的
sandbox-chain-fate = 其中的交易
sandbox-chain-dropped = 消失
sandbox-chain-moved = 进入下一个区块
sandbox-chain-reorg = 替换
