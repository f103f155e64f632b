### From the marketplace to the placed order: products, the service form, the review, the clash of two orders.

## Marketplace

shop-market-title = 产品市场
shop-market-lead = 选择产品，同意服务协议，再以适合您的方式付款。也可通过链接请同事代付。
shop-buy-now = 立即购买
shop-price-from = { $price } 起（{ $terms }）
shop-card-plans = { $count ->
    [1] { $count } 个套餐：{ $first }
   *[other] { $count } 个套餐，从“{ $first }”到“{ $last }”
}
shop-card-terms = { $count ->
   *[other] 期限：{ $terms }
}
shop-card-balance = 预付，金额自选，最高 { $max }
shop-card-channels = 渠道：{ $names }
shop-card-unit = 计价单位：{ $unit }

## Ways to pay, and what they add

shop-ways-title = 付款方式
shop-fee-none = 免手续费
shop-fee-plus = 手续费 { $fee }
shop-fee-both = 手续费 { $percent } + { $amount }
shop-fee-floor = { $fee }，最低 { $floor }
shop-fee-cap = { $fee }，最高 { $cap }
shop-fees-none = 任何付款方式均不加收交易手续费。
shop-fees-vary = 部分付款方式加收交易手续费，付款前会向您显示。

## Service form

shop-extras-title = 附加项（选填）
shop-price-monthly = 每月 { $price }
shop-price-once = 一次性 { $price }
shop-price-terms = { $price }（{ $terms }）
shop-line-times = { $name } × { $count }
shop-quantity-bounds = 可填 { $min } 至 { $max }。
shop-quantity-steps = 可填 { $min } 至 { $max }，每次增加 { $step }。
shop-amount-bounds = { $min } 至 { $max }。
shop-amount-valid = 有效期 { $months } 个月。
shop-unsure-title = 不确定如何选择？
shop-uses-title = { $unit }价格
shop-uses-channel = 渠道
shop-uses-country = 国家或地区
shop-uses-everywhere = 全部
shop-uses-price = 价格
shop-about-title = 关于“{ $product }”
shop-fact-activation = 开通
shop-fact-application = 适用范围
shop-fact-agreement = 服务协议
shop-your-price = 您的价格
shop-price-unknown = 输入金额后即可查看价格。
shop-price-refused = 更正表单后即可查看价格。
shop-review-button = 核对订单
shop-update-button = 更新价格
shop-review-hint = 此时尚未下单，您可在下一页核对全部内容。
shop-sign-in-hint = 下单前需通过邮箱登录。

## Review

shop-review-title = 核对您的订单
shop-review-lead = 提交之前，不会产生订单。
shop-fact-buyer = 购买方
shop-fact-deadline = 付款期限
shop-deadline-hint = 提交订单后 { $days } 天内，逾期订单自动失效。
shop-open-notice = 您的组织已有一个“{ $product }”未付款订单：{ $number }。同一产品只能有一个未付款订单。
shop-open-compare = 对比两个订单并选择
shop-agree-label = 我同意《{ $agreement }》
shop-agree-read = 阅读《{ $agreement }》
shop-agree-missing = 如果您同意《{ $agreement }》，请勾选
shop-agreement-changed = 《{ $agreement }》在您打开本页后有更新。请阅读，如果同意请勾选
shop-total-changed = 总计现为 { $total }。请核对，如果同意请勾选
shop-submit-order = 提交订单
shop-back-to-form = 返回修改
shop-submit-hint = 下一页选择付款方式。付款前可以取消订单。

## Two orders of one product

shop-clash-title = 您已有一个“{ $product }”未付款订单
shop-clash-lead = 每个组织的同一产品只能有一个未付款订单。新订单尚未提交。
shop-clash-marks = 不同之处已标出。
shop-clash-same = 两个订单内容相同。请支付已有订单。
shop-clash-unpaid = 未付款
shop-clash-since = 下单日期 { $date }
shop-clash-order = 订单 { $number }
shop-clash-pay = 支付已有订单
shop-clash-cancel = 取消此订单
shop-clash-orders = 查看全部订单
shop-clash-not-ordered = 尚未下单
shop-clash-new = 您本次的选择
shop-clash-none = 无
shop-clash-replace = 取消 { $number } 并提交此订单
shop-clash-change = 修改本次选择
shop-flight-title = 订单 { $number } 未取消，新订单未提交

## Service agreement

shop-agreement-version = 版本 { $version }
shop-agreement-binds = 本文本为具有约束力的正式文本。
shop-agreement-helps = 正式文本的语言为 { $language }。本译文仅供参考。
shop-agreement-back = 返回您的选择
shop-agreement-open = 阅读正式文本
shop-agreement-own = 阅读本页语言的译文
shop-agreement-hash = 正式文本的指纹（SHA-256）：{ $hash }
shop-print-button = 打印
