### From the marketplace to the placed order: products, the service form, the review, the clash of two orders.

## Marketplace

shop-market-title = 產品市集
shop-market-lead = 選擇產品、同意條款，然後以合適的方式付款。同事亦可透過連結代您付款。
shop-buy-now = 立即購買
shop-price-from = { $price } 起（{ $terms }）
shop-card-plans = { $count ->
    [1] { $count } 個計劃：{ $first }
   *[other] { $count } 個計劃，由{ $first }至{ $last }
}
shop-card-terms = { $count } 種期限：{ $terms }
shop-card-balance = 預付，任何金額，上限為 { $max }
shop-card-channels = 渠道：{ $names }
shop-card-unit = 計價單位：{ $unit }

## Ways to pay, and what they add

shop-ways-title = 付款方式
shop-fee-none = 免手續費
shop-fee-plus = + { $fee }
shop-fee-both = + { $percent } + { $amount }
shop-fee-floor = { $fee }，最低 { $floor }
shop-fee-cap = { $fee }，最高 { $cap }
shop-fees-none = 所有付款方式均不另收交易手續費。
shop-fees-vary = 部分付款方式會另收交易手續費。您在付款前會看到有關收費。

## Service form

shop-extras-title = 附加項目（選填）
shop-price-monthly = 每月 { $price }
shop-price-once = 一次過 { $price }
shop-price-terms = { $price }，{ $terms }
shop-line-times = { $name } × { $count }
shop-quantity-bounds = 數量由 { $min } 至 { $max }。
shop-quantity-steps = 數量由 { $min } 至 { $max }，以 { $step } 為單位遞增。
shop-amount-bounds = 金額由 { $min } 至 { $max }。
shop-amount-valid = 有效期 { $months } 個月。
shop-unsure-title = 不確定如何選擇？
shop-uses-title = { $unit }價格
shop-uses-channel = 渠道
shop-uses-country = 國家或地區
shop-uses-everywhere = 所有國家或地區
shop-uses-price = 價格
shop-about-title = 產品簡介：{ $product }
shop-fact-activation = 啟用
shop-fact-application = 應用程式
shop-fact-agreement = 協議
shop-your-price = 您的價格
shop-price-unknown = 輸入金額，即可查看價格。
shop-price-refused = 請更正表格內容，即可查看價格。
shop-review-button = 檢查訂單
shop-update-button = 更新價格
shop-review-hint = 您尚未訂購。您可在下一頁核對所有資料。
shop-sign-in-hint = 訂購前，您須以電郵登入。

## Review

shop-review-title = 核對您的訂單
shop-review-lead = 您提交訂單後，訂購才會生效。
shop-fact-buyer = 買方
shop-fact-deadline = 付款限期
shop-deadline-hint = 提交訂單後 { $days } 日內。逾期訂單會自動過期。
shop-open-notice = 您的機構已有一張「{ $product }」的未付款訂單：{ $number }。每項產品只可有一張未付款訂單。
shop-open-compare = 比較兩張訂單並作出選擇
shop-agree-label = 我同意《{ $agreement }》
shop-agree-read = 閱讀《{ $agreement }》
shop-agree-missing = 如您同意《{ $agreement }》，請剔選方格
shop-agreement-changed = 《{ $agreement }》在您開啟本頁後已有更改。請閱讀協議，如您同意，請剔選方格
shop-total-changed = 總額現為 { $total }。請核對總額，如您同意，請剔選方格
shop-submit-order = 提交訂單
shop-back-to-form = 返回表格
shop-submit-hint = 您可在下一頁選擇付款方式。付款前，您可以隨時取消訂單。

## Two orders of one product

shop-clash-title = 您已有一張「{ $product }」的未付款訂單
shop-clash-lead = 每個機構的每項產品只可有一張未付款訂單。您未有提交新訂單。
shop-clash-marks = 不同之處已加上標示。
shop-clash-same = 兩張訂單內容相同。請繳付現有訂單。
shop-clash-unpaid = 未付款
shop-clash-since = { $date }起
shop-clash-order = 訂單 { $number }
shop-clash-pay = 繳付現有訂單
shop-clash-cancel = 取消此訂單
shop-clash-orders = 查看所有訂單
shop-clash-not-ordered = 尚未訂購
shop-clash-new = 您現時的選擇
shop-clash-none = 無
shop-clash-replace = 取消 { $number } 並改為訂購此項
shop-clash-change = 更改您的選擇
shop-flight-title = 訂單 { $number } 未有取消，新訂單未有提交

## Service agreement

shop-agreement-version = 版本 { $version }
shop-agreement-binds = 協議以此文本為準。
shop-agreement-helps = 協議以 { $language } 文本為準。此譯本只供參考。
shop-agreement-back = 返回您的選擇
shop-agreement-open = 閱讀具約束力的文本
shop-agreement-own = 閱讀本頁語言的譯本
shop-agreement-hash = 具約束力文本的數碼指紋（SHA-256）：{ $hash }
shop-print-button = 列印
