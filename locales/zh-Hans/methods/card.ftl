### Paying by card: the picker's row, the page before the card page, what comes of it, and why a card was declined.

method-card-name = 银行卡
method-card-time = 即时到账
method-card-hint = Visa、Mastercard、American Express、JCB、Diners Club、Discover
method-card-button = 使用银行卡付款
method-card-refund = 原付款银行卡

## The page before the card page

card-leave-title = 使用银行卡支付 { $amount }
card-leave-lead = 尚未收到付款。您在卡支付服务商的页面填写卡片信息，然后返回本页。
card-leave-button = 前往银行卡付款页面
card-leave-trust = 该页面已加密。卡号只提交给卡支付服务商，{ $seller } 绝不会收到。
card-leave-host = 银行卡付款页面网址：{ $host }
card-leave-until = 该页面在 { $until } 前可以付款。
card-lock-opens = 此笔银行卡付款未关闭时，此订单无法使用：{ $methods }。如需使用，请选择“换用其他付款方式”，并在其中关闭银行卡付款。
card-lock-stays = 从现在起，此订单无法再使用：{ $methods }。如需使用，请取消订单，再重新提交相同的订单。
card-declined-title = { $why }。
card-declined-money = 该次尝试未扣款。
card-checked-title = 尚未收到付款通知。
card-checked-text = 如果您刚刚付过款，请勿再次付款。结果可能需要一分钟，本页会持续查询。
card-pay-new-code = 打开新的银行卡付款页面
card-leave-language = 银行卡付款页面的语言是：{ $language }。新打开的页面将使用本页的语言。
card-pay-try-again-with = 重新使用银行卡付款

card-brands-label = 支持的银行卡
card-steps-title = 接下来
card-step-type = 在银行卡付款页面核对金额为 { $amount }，然后填写卡号、有效期和安全码。
card-step-confirm = 发卡行可能要求您确认（3-D Secure）：通过银行 App、验证码或银行自己的页面。很多时候银行会自行核验，无需您操作。
card-step-return = 返回本页。款项到账后，本页会显示结果。
card-page-note = 无论银行卡付款页面最后显示什么，均以本页显示的结果为准。
card-trouble-title = 银行卡付款不成功
card-trouble-limit = 卡片限额低于此金额。请联系发卡行提高限额，或换用其他银行卡。
card-trouble-abroad = 卡片未开通境外付款，或被发卡行风控拦截。请联系发卡行允许此笔付款。
card-trouble-typing = 卡号、有效期、安全码或账单地址填写有误。请逐项核对。
card-trouble-network = 网络中断，或银行卡付款页面已过期。请先重新打开订单的付款页面：该页会显示款项是否到账。如果没有，请在那里打开新的银行卡付款页面。
card-secure-title = 银行验证（3-D Secure）失败
card-secure-text = 没有出现银行页面？3-D Secure 2 常常不显示页面，由银行自行核验并决定通过与否。如果多次失败，请致电发卡行客服，并这样说：
card-sentence-own = 可以这样对银行说
card-sentence-english = 英文说法
card-bank-sentence = 我在网上付款时多次 3DS 验证失败，请帮我查明原因并解决。
card-pay-help-link = 进一步了解银行卡付款

## States that are told in other words than for wallets

card-state-checking-title = 正在等待卡支付服务商响应
card-state-checking-money = 您尚未被扣款，目前无需付款。
card-state-checking-advice = 卡支付服务商尚未打开付款页面。我们会持续尝试，本页会自动更新。您也可以选择其他付款方式。
card-state-confirming-title = 发卡行正在确认付款
card-state-confirming-money = 卡支付服务商已收到您的付款，发卡行正在确认。请勿再次付款。
card-state-confirming-advice = 您可以关闭本页。收据会通过邮件发送给下单人。
card-state-run-out-title = 银行卡付款页面已过期
card-state-run-out-money = 未收到任何款项。订单仍然有效。
card-state-run-out-unheard = 尚未收到付款通知。如果您刚刚已付款，请勿重复付款，本页会显示结果。
card-state-run-out-unheard-advice = 如果您尚未付款，请打开新的银行卡付款页面。旧页面会先关闭。
card-state-run-out-advice = 请打开新的银行卡付款页面并在其中付款，旧页面已无法扣款。如果您在最后一刻已付款，请稍等一分钟，本页会显示结果。

## Why a card was declined: what happened, and what to try. Never said: lost, stolen, fraud.

card-decline-declined-title = 发卡行拒绝了此卡
card-decline-declined-cause = 银行未告知原因。常见情况是卡片未开通境外或网上付款，或限额过低。
card-decline-declined-advice = 请联系发卡行，换用其他银行卡，或换用其他付款方式。
card-decline-balance-title = 此卡不足以支付此金额
card-decline-balance-cause = 可用余额不足，或已达到限额。
card-decline-balance-advice = 请换用其他银行卡，或换用其他付款方式。
card-decline-over-limit-title = 金额超出单笔刷卡上限
card-decline-over-limit-cause = 卡支付服务商不接受这么高的单笔金额。
card-decline-over-limit-advice = 请拆分为多个金额较小的订单，或换用其他付款方式。
card-decline-unavailable-title = 暂时无法使用银行卡付款
card-decline-unavailable-cause = 卡支付服务商无法为此笔付款打开页面。
card-decline-unavailable-advice = 请几分钟后重试，或换用其他付款方式。

## Help

help-card-title = 银行卡付款
help-card-lead = 您在卡支付服务商的加密页面填写卡片信息，我们绝不会收到卡号。
help-card-how-asked = 如何使用银行卡付款？
help-card-step-choose = 在付款页面选择银行卡并继续。下一页会说明金额和银行卡付款页面的网址。
help-card-step-type = 打开银行卡付款页面，核对金额，填写卡号、有效期和安全码。
help-card-step-bank = 如果发卡行要求确认，请在银行 App 中、用验证码或在银行页面确认。
help-card-step-back = 返回付款页面。款项到账后，页面会显示结果。
help-card-which-asked = 可以使用哪些卡？
help-card-which-text = 以下品牌的信用卡和借记卡：
help-card-most-text = 订单超过上限时，请换用其他付款方式，或拆分为多个金额较小的订单。
help-card-fails-asked = 我的卡被拒绝
help-card-fails-text = 常见原因如下。卡片被拒绝时不会扣款，银行卡付款页面仍可再次尝试。
help-card-secure-asked = 3-D Secure 验证失败，也没有出现银行页面
help-card-locked-asked = 打开银行卡付款页面后，无法使用支付宝
help-card-locked-text = 银行卡与支付宝互斥：选择其中一个后，此订单无法再使用另一个。请在付款页面选择“换用其他付款方式”。如果页面提供关闭银行卡付款，关闭后即可使用支付宝；否则请取消订单，再重新提交相同的订单。两种方法都只需一步。
help-card-safe-asked = 我的卡片信息安全吗？
help-card-safe-text = 银行卡付款页面属于通过卡数据安全认证的支付服务商。我们只知道款项是否到账，不会得知卡号。我们的任何页面都不会要求填写卡号。
help-card-expired-asked = 银行卡付款页面已过期，或显示已完成
help-card-expired-text = 请重新打开付款页面，以其显示的结果为准。如果没有到账，请在那里打开新的银行卡付款页面。旧页面已无法扣款。
