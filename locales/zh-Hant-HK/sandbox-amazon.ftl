### The pretend AWS Marketplace of the sandbox.

sandbox-aws-title = AWS Marketplace
sandbox-aws-text = 以某個 AWS 帳戶訂閱產品，並在本網站完成設定。
sandbox-aws-link = 開啟模擬的 AWS Marketplace
sandbox-aws-lead = 買家在 AWS 會看到的頁面，不會收取任何費用。訂閱後按「Set up your account」，便會如 AWS 般帶您到商店。
sandbox-aws-subscribe-title = 訂閱
sandbox-aws-offer-label = 產品及計劃
sandbox-aws-subscribe-button = 訂閱
sandbox-aws-account-wrong = 請輸入 12 位數字的 AWS 帳戶號碼
sandbox-aws-units-wrong = 請輸入不少於 1 的整數
sandbox-aws-agreements-title = 訂閱列表
sandbox-aws-agreements-none = 尚未有人訂閱。
sandbox-aws-agreements-hint = 更改後的訂閱會於商店下次查詢時顯示：每小時一次，或在 Amazon 訂單按「立即向 AWS 查詢」。
sandbox-aws-setup-label = 設定
sandbox-aws-change-label = 更改
sandbox-aws-change-button = 執行
sandbox-aws-renew = 再續一期
sandbox-aws-more = 增加一個單位
sandbox-aws-fewer = 減少一個單位
sandbox-aws-end = 結束訂閱
sandbox-aws-trouble-label = AWS 的回應
sandbox-aws-fine = 正常
sandbox-aws-down = 沒有回應：服務中斷（503）
sandbox-aws-throttled = 查詢過多（ThrottlingException）
sandbox-aws-failing = 內部錯誤（500）
sandbox-aws-disabled = 不向此賣家開放（DisabledApiException）
