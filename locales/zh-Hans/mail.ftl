### Letters: what the site sends by e-mail. Plain sentences; the same words make the text and the HTML part.

## Parts of every letter

mail-copy-link = 或将以下网址复制到浏览器中打开：
mail-button-text = { $label }：
mail-contact-line = 如有疑问，请发送邮件至 { $contact }。
mail-why-sign-in = 您收到本邮件，是因为有人在 { $seller } 的登录页面输入了您的邮箱地址。
mail-why-invitation = 您收到本邮件，是因为 { $by } 在 { $seller } 输入了您的邮箱地址。
mail-why-order = 您收到本邮件，是因为 { $seller } 的订单 { $number } 填写了您的邮箱地址。

## Labels of facts

mail-fact-number = 订单号
mail-fact-what = 购买内容
mail-fact-total = 订单总额
mail-fact-until = 付款截止时间
mail-fact-buyer = 购买方
mail-fact-ordered-by = 下单人
mail-by-link = 未登录者，通过付款链接
mail-fact-received = 已收金额
mail-fact-missing = 待补金额
mail-fact-overpaid = 多付金额
mail-fact-owed = 需重新支付
mail-fact-returned = 退回金额
mail-fact-method = 付款方式
mail-fact-reference = 交易号

## Sign-in link

mail-sign-in-subject = 您的 { $seller } 登录链接
mail-sign-in-title = 登录 { $seller }
mail-sign-in-body = 打开链接，然后点击页面上的按钮。链接仅可使用一次，{ $duration }内有效。
mail-sign-in-button = 登录
mail-sign-in-ignore = 如果您没有申请此链接，请忽略本邮件。没有此链接，任何人都无法登录。

## Invitation by a colleague

mail-invitation-subject = 邀请您加入 { $seller } 上的 { $org }
mail-invitation-title = 加入 { $org }
mail-invitation-body = { $by } 邀请您在 { $seller } 为 { $org } 下单和付款。
mail-invitation-valid = 打开链接，然后点击页面上的按钮。链接仅可使用一次，{ $duration }内有效。
# $until (string): a date
mail-invitation-until = 您可在 { $until }前接受或拒绝邀请。如果链接已失效，请用此邮箱地址登录。
mail-invitation-button = 查看邀请
mail-invitation-ignore = 如果您不认识 { $by }，请忽略本邮件。

## Order registered, with the payment link

mail-registered-subject = 订单 { $number }：请支付 { $amount }
# $number (string): the order's number
mail-registered-part-subject = 订单 { $number } 已提交
mail-registered-title = 订单已提交
mail-registered-money = 尚未付款。
mail-registered-part = 已收到部分款项。付款页面会显示还差多少。
mail-registered-link = 有人在未登录的情况下，通过一张已关闭订单的付款链接重新提交了此订单。为原订单收到的款项将计入此订单。
mail-registered-link-unwanted = 不需要此订单？请登录并取消。款项在我们这里是安全的。
mail-pay-within = 请在 { $duration }内付款，截止时间为 { $until }。
mail-pay-button = 支付 { $amount }
mail-forward-hint = 您可以转发本邮件。任何人打开链接即可付款，无需登录。
mail-password-hint = 付款页面绝不会要求您输入密码。

## Time to pay is running out

mail-expiring-subject = 订单 { $number }：付款时间还剩 { $duration }
mail-expiring-title = 您的订单即将失效
mail-expiring-body = 此订单尚未付清。
mail-expiring-button = 立即支付

## Payment confirmed

mail-confirmed-subject = 已收到付款：{ $amount }，订单 { $number }
mail-confirmed-title = 付款成功
mail-confirmed-body = { $amount } 已于 { $at } 到账。订单已付清。
mail-confirmed-button = 查看收据

## Part of the money is missing

mail-partially-paid-subject = 订单 { $number }：还需支付 { $missing }
mail-partially-paid-title = 还需支付 { $missing }
mail-partially-paid-body = { $received } 已于 { $at } 到账，并计入此订单。
mail-partially-paid-rest = 请在 { $until } 前补足 { $missing }。
mail-partially-paid-button = 补足余款

## A payment that a person looks at

mail-attention-subject = 订单 { $number }：我们正在核查一笔付款
mail-overpaid-subject = 订单 { $number }：多付 { $overpaid }
mail-attention-late-title = 收到已关闭订单的款项
mail-attention-overpaid-title = 付款超出应付金额
mail-attention-double-title = 此订单重复付款
mail-attention-doubtful-title = 我们正在核查一笔付款
mail-attention-body = { $received } 已于 { $at } 到账。{ $seller } 已收到款项，请放心。
mail-attention-next = 请勿再次付款。我们会核查这笔付款，并通过邮件告知您后续处理。
mail-attention-overpaid-next = 订单已全额付清，请勿再次付款。关于多付的 { $overpaid }，我们会通过邮件与您联系。
mail-attention-button = 查看付款
mail-unassigned-subject = 订单 { $number }：有一笔转账未能匹配
mail-unassigned-title = 有一笔转账未能匹配到此订单
mail-unassigned-body = 我们已核实为此订单提供的 { $amount } 转账，该笔转账未计入此订单。
mail-unassigned-next = 如果这笔转账由您发出，请联系我们并提供付款凭证。请在付款页面查看订单是否仍需付款。
mail-reversed-subject = 订单 { $number }：一笔付款已被退回
mail-reversed-title = 您的付款已被退回
mail-reversed-body = 通过“{ $method }”支付的 { $amount } 已退回付款人，款项已不在我们这里。
mail-reversed-owed = 此订单需重新支付 { $owed }。我们会就此与您联系，付款方式请见付款页面。
mail-reversed-paid = 订单仍为全额付清，您无需任何操作。
mail-reversed-unpaid = 订单尚未付清。请打开付款页面完成付款。
mail-reversed-closed = 订单已关闭，无需付款。

## Order expired

mail-expired-subject = 订单 { $number } 已失效
mail-expired-title = 订单已失效
mail-expired-body = 订单在 { $until } 前未付清，现已无法付款。
mail-expired-again = 如仍需购买，请重新下单。
mail-expired-sent = 如果您已付款，请勿重复付款。请打开原付款页面提交交易信息，或发送邮件告知我们。
mail-reorder-button = 重新下单
mail-expired-claim-button = 我已付款

## Order cancelled

mail-cancelled-subject = 订单 { $number } 已取消
mail-cancelled-title = 订单已取消
mail-cancelled-body = { $by } 已于 { $at } 取消此订单。您无需付款。
mail-cancelled-sent = 如果您已付款，款项是安全的。请发送邮件告知我们，我们会为您查找。

## How to pay by an address or an account

mail-instructions-subject = 订单 { $number }：请转账 { $amount }
mail-instructions-title = 如何付款
mail-instructions-body = 请在 { $until } 前转账 { $amount }，金额须完全一致。
mail-instructions-look = 请从付款页面复制地址和金额，不要从本邮件中复制，并核对校验码：两处的校验码必须相同。
mail-instructions-button = 打开付款页面
mail-fact-exact = 准确金额
mail-fact-place = 转账至
mail-fact-check-code = 校验码
