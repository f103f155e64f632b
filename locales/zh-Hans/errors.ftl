### Pages of failures. Each says what happened and what to do.

error-not-found-title = 找不到页面
error-not-found-text = 网址可能有误，或页面已不存在。
error-forged-title = 表单已过期
error-forged-text = 未作任何更改。请重新打开页面，再提交表单。
error-bad-request-title = 无法读取请求
error-bad-request-text = 未作任何更改。请返回上一页，检查填写的内容后重新提交。
error-too-large-title = 提交的内容过大
error-too-large-text = 未作任何更改。请减少单次提交的内容。
error-too-slow-title = 处理超时
error-too-slow-text = 如果您正在付款，请先重新打开付款页面查看结果，再决定是否付款。
error-too-many-title = 操作过于频繁
# $wait: a duration such as “2 minutes”
error-too-many-text = 未作任何更改。请在 { $wait }后再试。
error-letters-title = 发送至此邮箱的邮件过多
# $wait: a duration such as “2 minutes”
error-letters-text = 已向此邮箱发送多封含链接的邮件。请打开最新的一封，其中的链接 24 小时内有效。{ $wait }后可再次发送。
error-attempts-title = 付款尝试次数过多
# $wait: a duration such as “2 minutes”
error-attempts-text = 此订单已多次发起付款，{ $wait }后才能再次发起。未作任何更改。如有进行中的付款，您仍可在付款页面完成。下单组织的成员可登录后立即继续。
error-hashes-title = 输入的 TxID 过多
# $wait: a duration such as “2 minutes”
error-hashes-text = 此订单已输入多个 TxID。请在 { $wait }后重新输入。您的款项不会丢失：金额完全一致的转账会自动识别。下单组织的成员可登录后立即输入。
error-busy-title = 内容已被他人更改
error-busy-text = 您要更改的内容刚刚发生了变化。请重新打开页面查看。
error-unavailable-title = 网站维护中
error-unavailable-text = 请几分钟后再试。订单和付款不受影响。
error-broken-title = 网站出现问题
error-broken-text = 如果您正在付款，请勿重复付款：先打开付款页面查看结果。
error-try-again = 重试
error-to-start = 前往产品页面
error-contact-text = 如果再次出现此问题，请联系我们：{ $email }
