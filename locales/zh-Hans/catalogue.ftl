### Words of the catalogue: what prices stand for, what is wrong with a field, how two orders differ.
### The names and texts of products are not here but in the catalogue's file.

## Price lines: what the unit price stands for

catalogue-line-term = { $months } 个月
catalogue-line-monthly = 每月，共 { $months } 个月
catalogue-line-once = 一次性
catalogue-line-valid = 有效期 { $months } 个月

## Errors in the service form

catalogue-error-plan-missing = 请选择套餐
catalogue-error-plan-gone = 您选择的套餐已下架。请选择本页列出的套餐
catalogue-error-term-missing = 请选择服务期限
catalogue-error-term-gone = 您选择的期限已不再提供。请选择本页列出的期限
catalogue-error-quantity-number = { $item }：请输入整数，例如 2，或留空
catalogue-error-quantity-under = { $item }：请输入不小于 { $min } 的数量，或留空
catalogue-error-quantity-over = { $item }：请输入不大于 { $max } 的数量。如需更多，请联系我们
catalogue-error-quantity-step = { $item }：数量从 { $min } 起，每次增加 { $step }
catalogue-error-quantity-plan = { $item }：不适用于您选择的套餐。请选择“{ $plan }”，或留空
catalogue-error-item-gone = 您选择的某个附加项已不再提供。请检查所选内容，然后重新提交
catalogue-error-amount-missing = 请输入金额
catalogue-error-amount-number = 金额必须为数字，例如 12,000 或 12000.50
catalogue-error-amount-comma = 小数请用点号，例如 12000.50。逗号仅用于千位分隔，例如 12,000
catalogue-error-amount-digits = { $digits ->
    [0] 金额必须为整数
   *[other] 金额最多可有 { $digits } 位小数
}
catalogue-error-amount-negative = 金额必须大于 0
catalogue-error-amount-under = 金额不得低于 { $min }
catalogue-error-amount-over = 金额不得超过 { $max }。如需更多，请联系我们
catalogue-error-too-long = 最多输入 { $most } 个字符
catalogue-error-too-large = 超出单笔订单的上限。请减少，或联系我们

## Two orders of one product, compared

catalogue-diff-product = 产品
catalogue-diff-plan = 套餐
catalogue-diff-term = 期限
catalogue-diff-months = { $months } 个月
catalogue-diff-amount = 金额
catalogue-diff-agreement = 服务协议版本
catalogue-diff-total = 总计
