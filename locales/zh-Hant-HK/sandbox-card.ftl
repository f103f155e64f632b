### The pretend card provider: its page, its bank, and its row on the control page.

sandbox-cards-title = 支付卡頁面
sandbox-cards-none = 尚未開啟過支付卡頁面。請在商店落單並選擇以卡付款。
sandbox-cards-column = 支付卡頁面
sandbox-cards-link = 開啟支付卡頁面
sandbox-about-event = 支付卡服務供應商的事件

sandbox-card-title = 以卡付款（模擬）
sandbox-card-lead = 這是模擬的支付卡服務供應商頁面。這裏只接受測試卡，切勿輸入真實卡號。
sandbox-card-until = 本頁於 { $time } 前可用。
sandbox-card-number-label = 卡號
sandbox-card-date-label = 有效日期
sandbox-card-code-label = 保安碼
sandbox-card-number-problem = 請輸入 13 至 19 位數字的卡號
sandbox-card-date-problem = 請輸入月份及年份，例如 12/34
sandbox-card-code-problem = 請輸入三位或四位數字
sandbox-card-pay = 付款 { $amount }
sandbox-card-declined = 此卡被拒絕。
sandbox-card-again = 頁面仍然開啟：付款人可再試一次，或使用另一張卡。
sandbox-card-paid = 已付款，並已通知商店。
sandbox-card-wait = 銀行需要數秒才能決定，其後會通知商店。
sandbox-card-failed = 銀行最終拒絕了付款。本頁不再接受其他卡。
sandbox-card-expired-text = 本頁已關閉或已過期，不能再付款。

## Test cards

sandbox-card-tests = 測試卡
sandbox-card-tests-hint = 按卡號即可填入。
sandbox-card-pays = 即時付款成功
sandbox-card-secure = 3-D Secure 認證
sandbox-card-challenge = 銀行要求確認，然後付款
sandbox-card-frictionless = 銀行自行核實，然後付款
sandbox-card-secure-fails = 銀行核實失敗，不顯示頁面
sandbox-card-challenge-declines = 銀行要求確認，然後拒絕
sandbox-card-turned = 被拒絕
sandbox-card-funds = 結餘不足
sandbox-card-code = 保安碼錯誤
sandbox-card-number = 卡號錯誤
sandbox-card-expired = 卡已過期
sandbox-card-address = 郵政編碼錯誤
sandbox-card-unconfirmed = 欠缺認證
sandbox-card-unsupported = 此卡不適用於這類消費
sandbox-card-processing = 銀行未能回覆
sandbox-card-duplicate = 重複付款
sandbox-card-generic = 沒有說明原因
sandbox-card-stolen = 已報失（被竊）：不應讓付款人得知
sandbox-card-slow = 銀行處理需時
sandbox-card-slow-passes = 8 秒後付款成功
sandbox-card-slow-fails = 8 秒後被拒絕
sandbox-card-refunds = 退款
sandbox-card-refund-time = 付款成功；退款需時 5 秒
sandbox-card-refund-back = 付款成功；退款完成，5 秒後被退回

## The bank

sandbox-card-bank-title = 銀行向您確認
sandbox-card-bank-text = 您要向 { $seller } 付款 { $amount } 嗎？
sandbox-card-bank-yes = 確認
sandbox-card-bank-no = 令認證失敗
sandbox-card-bank-leave = 不作回應，直接離開
