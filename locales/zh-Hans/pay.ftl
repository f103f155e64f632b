### The payment pages: picker, codes, states, receipt.
### Names of apps and methods stand in “ ” or beside a mark, as some are Chinese and some Latin.

## Beside every page

pay-summary-title = 订单 { $number }（{ $organisation }）
pay-total-label = 总计
pay-fee-label = 手续费
pay-to-pay-label = 应付金额
pay-deadline-text = 请在 { $until } 前付款，剩余 { $left }。
pay-trouble-text = 需要其他付款方式，或付款遇到问题？
pay-trouble-link = 联系客服
pay-order-number = 订单号：{ $number }
pay-rate-text = 汇率：{ $rate }（{ $source }，{ $day }）。
pay-charged-text = { $total } = { $charge }。{ $rate }

## Picker

pay-picker-title = 支付 { $total }
pay-picker-heading = 请选择付款方式
pay-continue = 继续
pay-continue-with = 使用“{ $method }”付款
pay-trust-text = 收款方：{ $seller }。下一页仍可更换付款方式。
pay-trust-seller = 收款方：{ $seller }。
pay-no-fee = 免手续费
pay-fee-of = 手续费 { $fee }
pay-limit-text = 单笔最高 { $max }
pay-none-usable = 没有可用于此订单的付款方式。请联系客服：还有其他办法，例如拆分为多个金额较小的订单。
pay-problem-choose = 请选择付款方式
pay-problem-refused = “{ $method }”无法用于此订单，原因见该付款方式旁的说明。请换用其他付款方式。
pay-blocked-over = “{ $method }”目前单笔最高 { $max }。请换用其他付款方式，或拆分为多个金额较小的订单。
pay-blocked-over-about = “{ $method }”目前单笔最高 { $max }（约 { $about }）。请换用其他付款方式，或拆分为多个金额较小的订单。
pay-blocked-under = “{ $method }”单笔最低 { $min }。请换用其他付款方式。
pay-blocked-currency = “{ $method }”无法用于此订单：没有折算为 { $currency } 的汇率。请换用其他付款方式。
pay-blocked-locked = 此订单已先打开“{ $by }”，无法再使用“{ $method }”。如需使用，请取消此订单，再重新提交相同的订单。
pay-blocked-while-open = “{ $by }”付款尚未关闭，此订单暂时无法使用“{ $method }”。请先在下方关闭该笔付款。
pay-blocked-app = 当前 App 内无法打开“{ $method }”。如需使用，请在浏览器中打开本页。
pay-lock-opens = 此付款未关闭时，此订单无法使用：{ $methods }。
pay-lock-stays = 选择此方式后，此订单无法再使用：{ $methods }。
pay-restart-text = 一步即可取消此订单，并为您填好相同的订单。您确认后才会提交。
pay-restart-button = 取消并重新下单
pay-restart-gone-title = 订单未取消。
pay-restart-gone-text = 无法按原样重新下单：所选内容已不再出售。您仍可支付此订单。
pay-close-text = 您有一笔“{ $method }”付款尚未完成，其他付款方式因此无法使用。关闭后，一经支付服务商确认，即可重新选择。
pay-close-button = 关闭“{ $method }”付款
pay-open-notice = 您有一笔“{ $method }”付款尚未完成。如果选择其他付款方式，我们会先关闭这笔付款，以免重复付款。
pay-open-back = 返回该笔付款
pay-still-open-title = 前一笔付款尚未关闭。
pay-still-open-text = 支付服务商尚未确认关闭。如果您已完成该笔付款，请勿再次付款：本页很快会显示结果。如果尚未付款，请一分钟后再试。
pay-unread-title = 已转账 { $method }？
pay-unread-text = 请勿再次付款。我们仍在查询网络，您的转账会计入本订单。如重复付款，我们将退还其中一笔。
pay-compare-link = 对比此订单的全部付款方式
pay-order-link = 查看订单

pay-who-title = 谁在请您付款
pay-who-seller = 商家
pay-who-buyer = 下单人
pay-who-what = 购买内容
pay-who-host = 本页网址
pay-who-hint = 本页绝不会要求您输入密码。付款前请核对网址。

pay-share-title = 请他人代付
pay-share-text = 任何人打开此链接即可为订单付款，无需登录。
pay-share-label = 本页链接
pay-share-button = 分享
pay-share-mail = 通过邮件发送
pay-mailto-subject = { $seller } 订单 { $number } 付款
pay-mailto-text = 请在此页面向 { $seller } 支付 { $total }，无需登录。

pay-wallets-title = 请选择钱包
pay-wallets-text = 钱包将在这部手机上打开，您在其中确认付款。
pay-wallets-none = “{ $method }”目前没有可用于此笔付款的钱包。请换用其他付款方式。

## Code to scan

pay-code-title = 使用“{ $app }”支付 { $amount }
pay-code-lead = 尚未收到付款。付款后，本页会自动更新。
pay-code-lead-phone = 尚未收到付款。付款后，请返回本页。
pay-qr-label = “{ $app }”付款二维码
pay-open-app = 打开“{ $app }”
pay-open-app-hint = 没有反应？请更新 App，或用另一部手机扫描下方二维码。
pay-or-other-phone = 或用另一部手机付款
pay-until-text = { $until } 截止
pay-i-have-paid = 我已付款
pay-new-code = 重新获取二维码
pay-check-now = 立即查询
pay-cannot-scan = 无法扫码？
pay-code-as-text = 二维码的文本内容
pay-download-code = 下载二维码
pay-download-hint = 打开“{ $app }”，选择“扫一扫”，再从相册中选取该图片。
pay-scan-live-hint = “{ $app }”只能用自带的“扫一扫”扫描屏幕上的二维码，保存的图片无效。
pay-provider-page = 打开“{ $app }”付款页面
pay-other-way = 换用其他付款方式
pay-checked-title = “{ $app }”尚未通知付款结果。
pay-checked-text = 如果您已在 App 中确认付款，请勿再次付款。结果可能需要一分钟，本页会持续查询。
pay-wrong-app-title = 此笔付款需使用“{ $app }”，而您正在“{ $inside }”中浏览本页。
pay-wrong-app-text = 请用浏览器或“{ $app }”打开本页。
pay-wrong-app-link = 或改用“{ $inside }”
pay-auto-off = 未启用脚本时，本页不会自动更新。
pay-auto-start = 每 15 秒刷新一次
pay-auto-on = 本页每 15 秒刷新一次。
pay-auto-stop = 停止刷新

## States

pay-try-again-with = 重新使用“{ $app }”付款
pay-no-money-taken = 未扣除任何款项。
pay-others-text = 此订单还可使用：{ $methods }。
pay-receipt-link = 查看收据
pay-print-button = 打印
pay-order-again = 重新下单

state-checking-title = 正在等待“{ $app }”响应
state-checking-money = 您尚未被扣款，目前无需付款。
state-checking-advice = “{ $app }”尚未创建付款。我们会持续尝试，本页会自动更新。您也可以选择其他付款方式。
state-confirming-title = 已收到付款，正在确认
state-confirming-money = “{ $app }”已收到您的付款，正在确认。请勿再次付款。
state-confirming-advice = 您可以关闭本页。收据会通过邮件发送给下单人。
state-run-out-title = 二维码已过期
state-run-out-money = 尚未通过“{ $app }”收到付款。订单仍然有效。
state-run-out-unheard = “{ $app }”尚未通知付款结果。如果您刚刚已付款，请勿重复付款，本页会显示结果。
state-run-out-unheard-advice = 如果您尚未付款，请重新获取二维码。旧二维码会先作废。
state-run-out-advice = 请重新获取二维码并付款。如果您在最后一刻已用旧二维码付款，请稍等一分钟，本页会显示结果。
state-partially-paid-title = 还需支付 { $missing }
state-partially-paid-money = 已收到 { $received }，款项安全。
state-partially-paid-advice = 补足余款后，订单即告完成。
state-paid-title = 付款成功
state-paid-money = 已于 { $at } 收到 { $amount }。
state-paid-advice = 感谢您的付款。收据会通过邮件发送给 { $organisation } 的下单人。您无需其他操作。
state-paid-advice-contact = 感谢您的付款。收据会通过邮件发送给 { $name }。您无需其他操作。
state-paid-advice-none = 感谢您的付款。您无需其他操作。您可以打印或保存收据。
state-paid-overpaid = 您多付了 { $overpaid }。款项安全，我们会就此发送邮件与下单人联系。
state-paid-double = 此订单付款后，又收到 { $amount }。款项安全，我们会就此发送邮件与您联系。
state-reversed-title = 您的付款已被退回
state-reversed-by-bank = 银行已将款项退回付款人。此订单需重新支付 { $owed }。
state-reversed-by-app = “{ $app }”已将款项退回付款人。此订单需重新支付 { $owed }。
state-reversed-again = 如需重新付款，请汇款 { $owed }，并使用相同的附言：{ $reference }。款项到账后，我们会自动识别并更新本页。
state-reversed-next = 我们会与 { $organisation } 的下单人联系。如有疑问：{ $email }
state-reversed-next-contact = 我们会与 { $name } 联系。如有疑问：{ $email }
state-late-title = 收到已关闭订单的款项
state-late-money = 已收到 { $amount }，款项安全。
state-double-title = 此订单重复付款
state-double-money = 第二次收到 { $amount }，款项安全。
state-reallocated-title = 此订单的款项已用于另一笔订单
state-reallocated-money = 此订单曾收到 { $amount }，已用于贵组织之后的订单。
state-called-off-title = 订单已取消
state-called-off-money = 已收到 { $amount }，款项安全。
state-underpaid-title = 已收到部分款项，补足余款的时限已过
state-underpaid-money = 已收到 { $amount }，款项安全。
state-doubtful-title = 您的付款需要核查
state-doubtful-money = 已收到 { $amount }，款项安全，但与预期不符。
state-review-advice = 我们会安排人工核查，并发送邮件与下单人联系。请勿再次付款。如有疑问：{ $email }
state-doubtful-advice = 我们会安排人工核查，并发送邮件与下单人联系。如不愿等待，可换用其他付款方式，这笔款项仍然安全。如有疑问：{ $email }
state-resolved-advice = 我们已核查并处理了这笔款项。如有疑问：{ $email }
state-overdue-title = 款项在此金额的有效期之后才到账
state-overdue-money = 已收到 { $amount }，款项安全，但汇出时该金额已不再有效。
state-cancelled-title = { $by } 已于 { $at } 取消订单
state-cancelled-money = 未扣除任何款项。
state-cancelled-advice = 此链接已无法付款。您可以重新提交相同的订单。
state-expired-title = 此订单已于 { $at } 失效
state-expired-money = 未收到任何款项。
state-expired-advice = 此链接已无法付款。您可以重新提交相同的订单。如果您已付款，请勿再次付款：请联系客服。
state-request-closed-advice = 此链接已无法付款。如果您已付款，请勿再次付款：请联系客服。

## Why a payment failed, by reason: what probably happened, and what to try

decline-by-payer-title = 付款已在“{ $app }”中取消
decline-by-payer-cause = 付款在“{ $app }”中被拒绝或关闭，可能是误操作。
decline-by-payer-advice = 请重试并在“{ $app }”中确认，或换用其他付款方式。
decline-declined-title = “{ $app }”拒绝了此笔付款
decline-declined-cause = “{ $app }”未说明原因，通常是账户限额或网络问题。
decline-declined-advice = 请查看“{ $app }”中的提示，然后重试，或换用其他付款方式。
decline-balance-title = “{ $app }”余额不足
decline-balance-cause = 余额或绑定的账户不足以支付此金额。
decline-balance-advice = 请为“{ $app }”充值，或在其中更换资金来源，然后重试。
decline-over-limit-title = 金额超出“{ $app }”限额
decline-over-limit-cause = 您的“{ $app }”账户有单笔、每日或每年限额。
decline-over-limit-advice = 请在“{ $app }”中提高限额，拆分为多个金额较小的订单，或换用其他付款方式。
decline-unverified-title = 您的“{ $app }”账户认证不足，无法完成此笔付款
decline-unverified-cause = 向境外商家付款，账户须已认证。通常绑定银行卡即可完成认证。
decline-unverified-advice = 请在“{ $app }”中完成认证后重试，或换用其他付款方式。
decline-risk-title = “{ $app }”出于安全考虑拦截了此笔付款
decline-risk-cause = 此笔付款未通过其风控审核。
decline-risk-advice = 请咨询“{ $app }”客服，先尝试一笔小额付款，或换用其他付款方式。
decline-unavailable-title = “{ $app }”暂时无法付款
decline-unavailable-cause = 服务中断，或不支持此金额。
decline-unavailable-advice = 请几分钟后重试，或换用其他付款方式。

## Why a card payment failed. Never said: lost, stolen, fraud.

decline-security-code-title = 安全码不正确
decline-security-code-cause = 多数卡片的安全码是背面的三位数字，American Express 是正面的四位数字。
decline-security-code-advice = 请核对后重试。
decline-card-number-title = 卡号不正确
decline-card-number-cause = 有数字缺失或填错。
decline-card-number-advice = 请核对后重试。
decline-card-date-title = 卡片已过期，或有效期不正确
decline-card-date-cause = 卡面上的日期是卡片有效的最后一个月。
decline-card-date-advice = 请核对后重试，或换用其他银行卡。
decline-address-title = 账单地址与银行记录不符
decline-address-cause = 银行会将地址和邮编与其记录核对。
decline-address-advice = 请按卡片对账单上的地址填写，然后重试。
decline-authentication-title = 发卡行要求您确认此笔付款
decline-authentication-cause = 验证（3-D Secure）未完成，或被银行拒绝。
decline-authentication-advice = 请重试并完成银行的验证步骤。如果多次失败，请致电发卡行：银行卡付款帮助页中有可以使用的说法。
decline-not-accepted-title = 此卡无法用于此笔付款
decline-not-accepted-cause = 发卡行不允许此类消费或此币种。
decline-not-accepted-advice = 请换用其他银行卡，或换用其他付款方式。
decline-bank-silent-title = 发卡行未能答复
decline-bank-silent-cause = 银行之间的连接中断。
decline-bank-silent-advice = 请稍后重试。
decline-duplicate-title = 刚刚已有一笔相同金额的付款
decline-duplicate-money = 确认之前，请勿再次付款。
decline-duplicate-cause = 银行将此笔视为重复付款。
decline-duplicate-advice = 请在本页并向银行查询第一笔是否到账。

## Facts and receipt

pay-fact-order = 订单号
pay-fact-what = 服务
pay-fact-for = 购买方
pay-fact-amount = 金额
pay-fact-rate = 汇率
pay-fact-wallet = 钱包扣款金额
pay-fact-method = 付款方式
pay-fact-when = 付款时间
pay-fact-reference = 支付服务商交易号
pay-fact-charged = 实际扣款
pay-fact-placed = 下单日期
pay-fact-agreement = 服务协议版本
pay-fact-address = 本页网址
pay-receipt-title = 订单 { $number } 的收据
pay-receipt-heading = 收据，订单号
pay-receipt-buyer = 购买方
pay-receipt-paid = 实付金额
pay-receipt-back = 返回
pay-fee-with = 手续费（{ $app }）

## Comparison

pay-compare-title = 此订单的全部付款方式
pay-compare-text = 订单 { $number }，不含手续费 { $total }。按应付金额从低到高排列。
pay-compare-method = 付款方式
pay-compare-time = 到账时间
pay-compare-refund = 退款去向
pay-compare-same-wallet = 原付款钱包
pay-compare-usable = 能否用于此订单
pay-compare-yes = 可用
pay-compare-note = 任何付款方式都无需在商家开户。您的钱包可能会将金额折算为钱包币种。
pay-compare-back = 返回付款
