### Help: an overview, and topics of questions that open on a click.

help-page-title = 帮助
help-page-lead = 请选择主题。如果仍未解决，请联系我们：每页底部均有联系方式。
help-group-methods = 付款方式
help-group-paying = 付款
help-group-house = 订单、资金与数据
help-contact-title = 需要其他付款方式，或付款遇到问题？
help-contact-text = 请联系我们。如与订单有关，请提供以 G 开头的订单号。
help-contact-who = { $seller }，{ $email }
help-check-amount = 确认付款前，请在 App 中核对商家名称和金额。付错订单的款项需要更长时间处理，或须退回。

help-see-limits = 各付款方式目前的限额和手续费
help-see-not-paid = 付款失败怎么办
help-see-change = 如何更换付款方式
help-see-unpaid = 您的未付款订单
help-see-refunds = 退款说明
help-see-signin = 获取新链接
help-see-account = 账户与成员
help-see-amazon = 您的亚马逊订单

## Paying by wallet, for all methods

help-how-asked = 如何付款？
help-step-choose = 在付款页面选择付款方式并继续，页面将显示二维码。
help-step-scan = 在手机上打开 App，用 App 内的“扫一扫”扫描二维码。
help-step-check = 核对商家和金额。
help-step-confirm = 输入支付密码，或通过指纹、刷脸确认付款。
help-step-return = 返回付款页面。付款到账后，页面会显示结果。
help-on-phone = 付款页面就在手机上打开？此时无需扫码：点击页面上的按钮即可打开 App。
help-currency-asked = 我的钱包使用其他币种
help-currency-text = App 会自动按汇率换算为您账户的币种，并在您确认前显示金额。
help-how-much-asked = 单笔最高可以付多少？
help-refused-asked = App 提示无法付款
help-refused-text = 如果 App 提示无法完成付款，请在付款页面换用其他付款方式。如果提示金额超限，请将金额控制在限额以内，拆分为多个金额较小的订单，或换用其他付款方式。
help-try-small = 部分国家和地区另有限额，或不支持您账户的币种。请咨询该 App 的客服，或先尝试一个小额订单。
help-locked-asked = 付款页面上的某个付款方式无法选择，或选择后没有反应
help-locked-text = 部分付款方式互斥：选择其中一种并打开其付款后，另一种在此订单中将无法使用。付款页面会说明先打开的是哪一种，以及如何恢复另一种：如页面提供，可关闭前一笔付款；否则取消订单，再重新提交相同的订单。

## Limits

help-limits-title = 限额、手续费与汇率
help-limits-lead = 各付款方式今日的单笔限额和手续费。
help-method-label = 付款方式
help-least-label = 单笔最低
help-most-label = 单笔最高
help-no-limit = 我们不设限额
help-limits-lowest = 列出多个限额时，以最低者为准。
help-limit-about = { $max }（约 { $about }）
help-limit-from = { $max }，自 { $from } 起
help-limit-until = 目前为 { $max }，至 { $until }
help-limit-between = { $max }，自 { $from } 至 { $until }
help-fee-floor = { $fee }，最低 { $floor }
help-fee-both = { $share } + { $fixed }
help-fee-cap = { $fee }，最高 { $cap }
help-limits-over-asked = 我的订单超出限额
help-limits-over-text = 请选择限额更高的付款方式：付款页面会标明哪些方式无法用于您的订单。您也可以取消订单，逐个提交多个金额较小的订单。
help-limits-own-asked = 我的钱包限额更低
help-limits-own-text = 钱包和银行自行设定单笔、每日或每年限额，我们无法查看。您可以咨询钱包客服；完成账户认证后，限额通常可以提高。
help-limits-rate-asked = 汇率从何而来？
help-limits-rate-text = 如果付款方式的扣款币种与标价币种不同，我们按上方列出的汇率换算，并注明来源和日期。金额在您选择付款方式时确定，并在付款前显示在付款页面上。您的钱包可能会再次换算为您账户的币种。

## Paying by link

help-link-title = 通过链接请他人代付
help-link-lead = 每个订单都有付款页面链接。任何人打开链接即可付款，无需登录。
help-link-how-asked = 如何发送链接？
help-link-how-text = 打开订单或其付款页面，复制链接，或直接通过邮件发送。您可以在订单页面查看付款进度。
help-link-seen-asked = 付款人能看到什么？
help-link-seen-text = 商家、您的组织、下单人姓名、购买内容和金额。您账户中的其他信息均不可见。
help-link-safe-asked = 我收到了一个链接，如何确认它是安全的？
help-link-safe-address = 请核对页面网址是否为商家的网址。
help-link-safe-who = 页面会注明谁在请您付款、为谁付款、购买什么。如果您并不知情，请先向页面上的下单人核实，再付款。
help-link-safe-password = 页面绝不会要求您输入密码、卡号或支付密码。您只在自己的钱包中，或在卡支付服务商的页面确认付款。
help-link-valid-asked = 链接的有效期是多久？
help-link-valid-text = 在订单可付款期间一直有效，截止时间显示在页面上。此后，同一链接会显示订单结果；付款后还会显示收据。
help-link-twice-asked = 如果两个人都打开了链接？
help-link-twice-text = 每个订单只需付款一次。后打开链接的人会看到付款正在进行或已完成。如果仍然重复付款，款项是安全的，我们会发送邮件与下单人联系。
help-link-lost-asked = 我找不到链接了
help-link-lost-text = 链接在订单页面上，也在订单邮件中。

## When a payment fails

help-not-paid-title = 付款失败怎么办
help-not-paid-lead = 请查找 App 或付款页面显示的提示。付款失败不会扣款，订单在截止时间前仍然有效。
help-waiting-asked = 我已付款，但页面仍在等待
help-waiting-text = 请勿再次付款。在付款页面点击“我已付款”，我们会立即向支付服务商查询，可能需要几分钟。如果 App 显示付款成功，而页面一小时后仍在等待，请联系我们并提供订单号。
help-declined-asked = 付款被拒绝
help-declined-text = 请查看 App 中的提示。常见原因是账户限额，或账户未开通境外付款。App 客服可以提供更多信息。然后请重试，或换用其他付款方式。
help-over-limit-asked = 金额超出限额
help-over-limit-text = 金额超出您账户的限额，或超出我们对此付款方式设定的限额。请在 App 中提高限额，拆分为多个金额较小的订单，或换用其他付款方式。
help-balance-asked = 余额不足
help-balance-text = 请为钱包充值，或在钱包中更换资金来源，然后重试。
help-unverified-asked = 账户未认证
help-unverified-text = 向境外商家付款，账户须已认证。在多数钱包中，绑定银行卡即可完成认证。
help-unverified-wechat = 使用微信支付，请完成实名认证。
help-risk-asked = 付款出于安全考虑被拦截
help-risk-text = 付款未通过钱包的风控审核。请先尝试一笔小额付款，咨询钱包客服，或换用其他付款方式。两次尝试之间请稍等片刻。
help-by-payer-asked = 我关闭了 App，或误操作拒绝了付款
help-by-payer-text = 未扣除任何款项。请重新打开付款页面，再次付款。
help-network-asked = 网络中断，或二维码已过期
help-network-text = 付款前，请重新打开付款页面，查看付款是否已到账。如未到账，请在页面上重新获取二维码。二维码仅在几分钟内有效，剩余时间显示在二维码旁。
help-unavailable-asked = 付款方式暂时无法使用
help-unavailable-text = 支付服务商服务中断或正在维护。请几分钟后重试，或换用其他付款方式。

## Orders

help-orders-title = 订单
help-orders-lead = 下单、更换付款方式、取消、重新下单。
help-one-order-asked = 为什么不能提交第二个订单？
help-one-order-text = 为避免重复付款，每个组织的同一产品同时只能有一个未付款订单。您可以支付已有订单、将其取消，或用新订单替换：提示页面提供这三种选择。
help-change-asked = 可以更换付款方式吗？
help-change-text = 可以，只要订单尚未付款。在付款页面选择“换用其他付款方式”。前一笔付款会先在支付服务商处关闭，再开始下一笔，以免重复付款。
help-change-locked = 如果两种付款方式互斥，付款页面会说明如何恢复另一种：关闭前一笔付款，或取消订单再重新提交相同的订单。适用的方法在该页一步即可完成。
help-cancel-asked = 如何取消订单？
help-cancel-text = 打开订单，选择“取消订单”，并再次确认。有人正在付款时，请勿取消。已取消的订单无法再付款。
help-cancel-paid-asked = 已付款的订单可以取消吗？
help-cancel-paid-text = 您无法自行取消。请联系我们，并提供订单号和原因。
help-expired-asked = 我的订单已失效
help-expired-text = 逾期未付款的订单会自动失效。打开该订单，选择“重新下单”，表单会按原内容填好。如果您已付款，请勿再次付款，请联系我们：款项不会丢失。
help-reorder-asked = 如何再次购买相同的内容？
help-reorder-text = 在订单列表中选择“再次购买”。表单会按原内容填好，以当日价格计算。下单前可以修改。
help-error-asked = 网站显示错误
help-error-text = 如果您正在付款，请先重新打开付款页面查看结果，再决定是否付款。其他情况请稍等一分钟后重试。

## Signing in

help-signin-title = 登录
help-signin-lead = 我们会向您的邮箱发送登录链接，您无需记住密码。
help-no-mail-asked = 没有收到邮件
help-no-mail-text = 请等待几分钟，并查看垃圾邮件文件夹。确认邮箱地址输入无误，然后获取新链接。
help-spent-asked = 链接已失效
help-spent-text = 每个链接仅可使用一次，24 小时内有效。您可以在旧链接的页面上获取新链接。
help-password-asked = 需要密码或安全码吗？
help-password-text = 不需要。能看到您邮件的人就能以您的身份登录：请保护好您的邮箱，不要转发登录邮件。
help-colleagues-asked = 如何让同事使用？
help-colleagues-text = 在账户页面邀请同事。同事加入您的组织后，可以查看组织的订单。为订单付款无需成为成员：发送付款链接即可。
help-shared-asked = 我使用的是公用电脑
help-shared-text = 使用后请退出登录：在组织名称下的菜单中操作。否则登录状态最长保留 30 天。

## Refunds

help-refunds-title = 退款与资金
help-refunds-lead = 已到达我们账户的款项不会丢失，无论是逾期、重复还是多付。
help-refund-ask-asked = 如何申请退款？
help-refund-ask-text = 请联系我们，并提供订单号和原因：无法使用、与订单不符，或未收到服务。我们会回复下单人。
help-refund-where-asked = 款项退到哪里？
help-refund-where-text = 原路退回：退至付款时使用的钱包或银行卡。除非经我们的工作人员与您核实，否则不会退至其他账户。到账时间取决于钱包。
help-refund-late-asked = 款项在订单取消或失效后到账
help-refund-late-text = 款项是安全的，我们会发送邮件与下单人联系。请勿再次付款。
help-refund-twice-asked = 同一订单重复付款
help-refund-twice-text = 第二笔款项是安全的，我们会发送邮件与下单人联系，办理退款。
help-refund-much-asked = 我多付了款
help-refund-much-text = 订单视为已付款。多付的款项是安全的，我们会发送邮件与下单人联系。

## Protection

help-protect-title = 数据与资金保护
help-protect-lead = 我们保存什么、提供给谁，以及如何退款给您。
help-kept-asked = 会保存我的哪些信息？
help-kept-text = 您的姓名、邮箱地址、组织、语言、订单，以及支付服务商告知的付款信息。
help-passed-asked = 会向他人提供哪些信息？
help-passed-text = 向您所选付款方式的支付服务商提供：订单号、购买内容、金额、供其防范欺诈使用的设备类型和网络地址，以及一个代表您的组织、在别处没有意义的代码。不会提供给其他任何人，也不会提供给广告商。
help-never-asked = 哪些信息绝不会被看到？
help-never-text = 卡号、密码和支付密码。您只在自己的钱包中，或在卡支付服务商的页面输入这些信息。
help-cookies-asked = 使用了哪些 Cookie？
help-cookies-session = 一个用于保持登录，最长 30 天，内容经过加密。
help-cookies-language = 一个用于记住您选择的语言。
help-cookies-amazon = 从 AWS Marketplace 进入时，另有一个记住您要关联的 AWS 账户，最长四小时，关联完成后即删除。
help-cookies-none = 没有其他 Cookie，我们的页面也不加载任何其他网站的内容。
help-money-back-asked = 什么情况下可以退款？
help-money-back-text = 款项逾期、重复或多付时，以及我们同意撤销订单时。
help-true-page-asked = 如何确认页面是真实的？
help-true-page-text = 登录或付款前，请核对浏览器中的网址。我们的邮件和页面绝不会要求您输入密码、卡号或支付密码。

## Accessibility

help-access-title = 无障碍声明
help-access-lead = 本网站页面按照《网页内容无障碍指南》（WCAG）2.2 的 AA 级标准制作。
help-access-does-asked = 支持哪些功能？
help-access-keyboard = 所有操作均可通过键盘和读屏软件完成。
help-access-zoom = 页面可放大至 400%，在窄屏上阅读也无需左右滚动。
help-access-colour = 状态不会仅以颜色区分。页面支持深色模式和高对比度。
help-access-script = 停用脚本时，所有功能同样可用。
help-access-time = 时间限制以文字说明。二维码过期后可重新获取，订单不受影响。
help-access-codes-asked = 我无法扫描二维码
help-access-codes-text = 二维码旁均有其他方式：手机上的按钮、二维码的文本内容，或在 App 支持识别图片时下载图片。您也可以将付款页面的链接发给他人代付。
help-access-gaps-asked = 哪些方面尚不完善？
help-access-gaps-text = 钱包的页面和 App 属于其服务商，我们无法更改。如果您因此无法使用，请联系我们，我们会为您寻找其他付款方式。
help-access-tell-asked = 我遇到了障碍
help-access-tell-text = 请联系我们，说明是哪个页面以及您想进行的操作。我们会回复并改进。
