### Words of the catalogue: what prices stand for, what is wrong with a field, how two orders differ.
### The names and texts of products are not here but in the catalogue's file.

## Price lines: what the unit price stands for

catalogue-line-term = 為期 { $months } 個月
catalogue-line-monthly = 按月計算，為期 { $months } 個月
catalogue-line-once = 一次過收費
catalogue-line-valid = 有效期 { $months } 個月

## Errors in the service form

catalogue-error-plan-missing = 請選擇計劃
catalogue-error-plan-gone = 您所選的計劃已停止提供。請在本頁選擇其他計劃
catalogue-error-term-missing = 請選擇服務期限
catalogue-error-term-gone = 您所選的期限已停止提供。請在本頁選擇其他期限
catalogue-error-quantity-number = { $item }：請輸入整數（例如 2），或留空
catalogue-error-quantity-under = { $item }：請輸入 { $min } 或以上，或留空
catalogue-error-quantity-over = { $item }：請輸入 { $max } 或以下。如需更多數量，請聯絡我們
catalogue-error-quantity-step = { $item }：最少為 { $min }，並以 { $step } 為單位遞增
catalogue-error-quantity-plan = { $item } 不能加入您所選的計劃。請選擇 { $plan }，或留空
catalogue-error-item-gone = 您所選的其中一個附加項目已停止提供。請檢查您的選擇，然後重新提交
catalogue-error-amount-missing = 請輸入金額
catalogue-error-amount-number = 金額必須為數字，例如 12,000 或 12000.50
catalogue-error-amount-comma = 小數請以點號表示，例如 12000.50。逗號只可用作千位分隔，例如 12,000
catalogue-error-amount-digits = { $digits ->
    [0] 金額必須為整數
   *[other] 金額最多只可有 { $digits } 個小數位
}
catalogue-error-amount-negative = 金額必須大於 0
catalogue-error-amount-under = 金額必須為 { $min } 或以上
catalogue-error-amount-over = 金額必須為 { $max } 或以下。如需更高金額，請聯絡我們
catalogue-error-too-long = 請輸入不多於 { $most } 個字元
catalogue-error-too-large = 已超出一張訂單的上限。請減少數量或金額，或聯絡我們

## Two orders of one product, compared

catalogue-diff-product = 產品
catalogue-diff-plan = 計劃
catalogue-diff-term = 期限
catalogue-diff-months = { $months } 個月
catalogue-diff-amount = 金額
catalogue-diff-agreement = 服務協議版本
catalogue-diff-total = 總額
