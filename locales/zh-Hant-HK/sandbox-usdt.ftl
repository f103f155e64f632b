### The pretend chains: the payer’s wallet, and what is to go wrong with the nodes.

## The wallet

sandbox-usdt-title = 沙盒 USDT 錢包
sandbox-usdt-name = 模擬錢包
sandbox-usdt-lead = 這裏的一切均非真實。錢包內的款項永遠用不完。
sandbox-usdt-chain = 網絡
sandbox-usdt-token = 傳送的貨幣
sandbox-usdt-token-true = USDT
sandbox-usdt-token-fake = 其他合約的假 USDT
sandbox-usdt-token-coin = 網絡本身的貨幣（TRX 或 ETH）
sandbox-usdt-to = 收款地址
sandbox-usdt-address-hint = 與商店頁面所示相同
sandbox-usdt-amount = 金額
sandbox-usdt-amount-hint = 以點號分隔，最多六個小數位
sandbox-usdt-send = 傳送
sandbox-usdt-more = 更多傳送方式
sandbox-usdt-exchange = 由交易所傳送
sandbox-usdt-exchange-hint = 交易所會從金額中扣起 1 USDT，因此收款人會收到較少款項。
sandbox-usdt-fails = 在鏈上失敗
sandbox-usdt-fails-hint = 交易會納入區塊，但不會轉移任何款項。
sandbox-usdt-relay = 以免手續費中繼傳送
sandbox-usdt-relay-hint = 中繼會在同一宗交易內，以第二次轉帳向錢包收取 1.5 USDT。只適用於 TRON。
sandbox-usdt-second = 同一宗交易內的第二次轉帳
sandbox-usdt-to2 = 第二個地址
sandbox-usdt-amount2 = 第二個金額

sandbox-usdt-chain-problem = 請選擇網絡
sandbox-usdt-tron-problem = 請輸入 TRON 地址：以 T 開首，共 34 個字元
sandbox-usdt-ethereum-problem = 請輸入 Ethereum 地址：0x 及其後 40 個字元
sandbox-usdt-checksum-problem = 請檢查地址：有字元或大小寫有誤
sandbox-usdt-amount-problem = 請輸入大於零的金額，例如 12.500137
sandbox-usdt-digits-problem = 請輸入最多六個小數位
sandbox-usdt-exchange-problem = 請輸入大於 1 USDT 的金額，因為交易所會扣起 1 USDT
sandbox-usdt-coin-problem = 請將第二次轉帳留空。TRX 及 ETH 每次只可傳送至一個地址
sandbox-usdt-relay-problem = 請在 TRON 上傳送 USDT，或取消剔選中繼
sandbox-usdt-fails-problem = 請選擇代幣，或取消剔選失敗。TRX 轉帳不會在鏈上失敗

## A transaction

sandbox-usdt-txid = TxID
sandbox-usdt-explorer = 區塊瀏覽器網址
sandbox-usdt-explorer-hint = 將其中一項貼到商店頁面即可。真正的區塊瀏覽器查不到此交易。
sandbox-usdt-fake-note = 它自稱 USDT，但其實不是。
sandbox-usdt-fake-tag = 假幣
sandbox-usdt-block = 區塊
sandbox-usdt-depth = 確認次數
sandbox-usdt-depth-text = { $count } / { $needed }
sandbox-usdt-again = 重新整理
sandbox-usdt-another = 傳送另一宗交易
sandbox-usdt-state-waiting = 等候納入區塊
sandbox-usdt-state-under = 已確認 { $count } / { $needed }
sandbox-usdt-state-final = 已最終確認
sandbox-usdt-state-failed = 在鏈上失敗
sandbox-usdt-state-dropped = 因鏈重組而消失
sandbox-usdt-recent = 最近的交易
sandbox-usdt-none = 尚未傳送任何交易。
sandbox-usdt-column-time = 傳送時間

## The chains on the control page

sandbox-chain-wallet-text = 在模擬的 TRON 及 Ethereum 上付款，亦可少付、付假幣或重複付款。
sandbox-chain-wallet-link = 開啟錢包
sandbox-chain-title = 區塊鏈
sandbox-chain-hint = TRON 每 3 秒產生一個區塊，Ethereum 則每 2 秒一個，兩者均於一分鐘後最終確認。商店會查詢其節點，而節點會出現以下各種故障。
sandbox-chain-head = 區塊 { $block }
sandbox-chain-down = 節點停止運作
sandbox-chain-limited = 商店查詢過於頻密
sandbox-chain-nonsense = 回覆是句子而非數據
sandbox-chain-lies = 節點說謊
sandbox-chain-lies-hint = 它回覆的並非所查詢的交易。
sandbox-chain-behind = 節點落後
sandbox-chain-blocks = { $count ->
    [0] 沒有
   *[other] { $count } 個區塊
}
sandbox-chain-depth = 取代最新的
sandbox-chain-fate = 其中的交易
sandbox-chain-dropped = 消失
sandbox-chain-moved = 納入下一個區塊
sandbox-chain-reorg = 取代
