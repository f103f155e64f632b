### The frame of every page: header, footer, and the parts that pages share.

frame-skip-link = 跳至主要內容
frame-sandbox-bar = 沙盒：不涉及真實款項
frame-sandbox-label = 沙盒
frame-sandbox-link = 開啟沙盒
frame-shop-label = 商店
frame-products-link = 產品
frame-orders-link = 訂單
frame-desk-link = 工作台
frame-language-label = 語言
frame-help-link = 幫助
frame-account-label = 您的帳戶
frame-account-link = 帳戶及成員
frame-sign-in = 登入
frame-sign-out = 登出
frame-footer-label = 關於本網站
frame-contact-link = 聯絡我們
frame-terms-link = 條款及細則
frame-privacy-link = 私隱政策
frame-access-link = 無障礙

frame-problem-title = 出現問題
frame-error-text = 錯誤：{ $text }
frame-change-link = 更改
frame-summary-label = 訂單摘要
frame-summary-show = 訂單摘要
frame-copy-button = 複製
frame-copy-done = 已複製
frame-time-left = 剩餘時間：{ $left }（{ $clock }）
frame-time-announce = 剩餘時間：{ $left }
frame-live-offline = 連線已中斷，正在重新連線。
