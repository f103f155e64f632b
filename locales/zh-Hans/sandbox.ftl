### The pretend outside world: what wallets and mailboxes would show, and what is to go wrong in it.

sandbox-title = 沙箱
sandbox-lead = 模拟的外部环境。这里的一切均非真实，不涉及真实资金。商店本身察觉不到差别。
sandbox-up-link = 返回沙箱

## The control page

sandbox-shop-title = 商店
sandbox-shop-text = 提交订单，选择付款方式，然后回到这里。
sandbox-shop-link = 打开商店
sandbox-payments-title = 钱包付款
sandbox-payments-none = 暂无钱包付款。请在商店提交订单，并选择钱包。
sandbox-payments-hint = 每部手机显示付款人钱包中的画面。商店页面上的二维码指向同一位置，因此同一网络中的手机也可以扫码。
sandbox-column-order = 订单号
sandbox-column-wallet = 钱包
sandbox-column-amount = 金额
sandbox-column-state = 状态
sandbox-column-phone = 手机
sandbox-column-message = 发送通知
sandbox-phone-link = 打开手机
sandbox-message-label = 订单 { $order } 的通知
sandbox-message-button = 发送

sandbox-state-waiting = 等待付款
sandbox-state-checking = 审核中
sandbox-state-paid = 已付款
sandbox-state-failed = 付款失败
sandbox-state-closed = 已关闭
sandbox-state-expired = 已超时

sandbox-messages-title = 发给商店的通知
sandbox-messages-none = 尚未发送通知。
sandbox-messages-hint = 商店接收通知时返回 200 或 204；通知没有支付服务商的签名时返回 401。
sandbox-column-sender = 发送方
sandbox-column-about = 内容
sandbox-column-due = 计划时间
sandbox-column-tries = 发送次数
sandbox-column-fate = 结果
sandbox-about-result = 付款结果
sandbox-about-pending = 已付款，审核中
sandbox-about-refund = 退款
sandbox-about-expiry = 付款超时
sandbox-about-forged = 伪造通知：“已付款”
sandbox-about-probe = 探测：错误签名
sandbox-fate-due = 将于 { $time } 发送
sandbox-fate-dropped = 已无需发送
sandbox-fate-silence = 无应答
sandbox-fate-answered = 返回 { $status }

sandbox-disturb-title = 模拟故障
sandbox-disturb-hint = 以下情况在真实的支付服务商处都会发生。选择并保存后，可以验证商店不会丢失付款，也不会重复入账。
sandbox-disturb-button = 保存
sandbox-down-label = 支付服务商中断
sandbox-down-hint = 所有请求均返回 503。付款人仍可换用其他付款方式，已完成的付款稍后会查到。
sandbox-unsigned-label = 应答不带签名
sandbox-unsigned-hint = 这样的应答可能来自任何人。商店一概不采信，并重新查询。
sandbox-wrong-label = 下一个应答带有错误签名
sandbox-wrong-hint = 微信支付会故意这样做，以检查商店是否验签。仅发生一次。
sandbox-slow-label = 应答延迟
sandbox-slow-hint = 请求会立即执行，只有应答延迟。商店等待 10 至 15 秒后放弃，并查询结果。
sandbox-slow-none = 无延迟
sandbox-lose-label = 下一个丢失的应答
sandbox-lose-hint = 请求会执行，但连接中断。仅发生一次。
sandbox-lose-none = 无
sandbox-lose-begin = 发起付款的应答
sandbox-lose-ask = 查询付款的应答
sandbox-lose-close = 关闭付款的应答
sandbox-lose-refund = 退款的应答
sandbox-messages-label = 通知发送次数
sandbox-messages-note = 同一通知发送两次，只入账一次；不发送时，商店通过查询得知结果。
sandbox-messages-once = 一次
sandbox-messages-twice = 两次
sandbox-messages-never = 不发送
sandbox-late-label = 通知发送时间
sandbox-late-hint = 迟到的通知到达时，商店可能已关闭该笔付款，或已入账。
sandbox-late-none = 立即

## The mailbox

sandbox-mailbox-title = 邮箱
sandbox-mailbox-count = { $count ->
    [0] 暂无邮件
   *[other] { $count } 封邮件
}
sandbox-mailbox-link = 打开邮箱
sandbox-mailbox-lead = 网站发出的所有邮件。邮件均未离开本机。
sandbox-mailbox-empty = 暂无邮件。获取登录链接后，邮件会显示在这里。
sandbox-mailbox-back = 返回邮箱
sandbox-letter-title = 沙箱中的邮件
sandbox-letter-subject = 主题
sandbox-letter-from = 发件人
sandbox-letter-to = 收件人
sandbox-letter-at = 接收时间

## The phone

sandbox-phone-title = 沙箱手机
sandbox-phone-label = 沙箱
sandbox-app-label = 用于打开二维码的 App
sandbox-app-button = 用此 App 打开
sandbox-pay-to = 付款给 { $seller }
sandbox-pay-rate = 汇率 { $rate }
sandbox-fact-order = 订单号
sandbox-fact-what = 购买内容
sandbox-fact-until = 付款截止时间
sandbox-fact-number = 交易号
sandbox-pin-label = 支付密码
sandbox-pin-hint = 任意六位数字。在真实手机上，也可能使用指纹或刷脸。
sandbox-pin-problem = 请输入六位数字
sandbox-act-confirm = 确认付款
sandbox-act-check = 确认付款，并由钱包审核
sandbox-act-decline = 拒绝付款
sandbox-act-slow = 拖到超时
sandbox-act-passes = 审核通过
sandbox-act-fails = 审核不通过
sandbox-again-hint = 尚未付款。您可以重试。
sandbox-back-link = 返回商店
sandbox-referer-notice = 浏览器未说明来源网址。真实的微信支付会拒绝打开此页面，因为它只接受来自已登记域名的付款人。

sandbox-wrong-title = 此 App 无法识别二维码
sandbox-wrong-text = 此二维码用于“{ $right }”，而您使用“{ $open }”打开，这是两个不同的 App。
sandbox-wrong-switch = 打开“{ $wallet }”
sandbox-old-title = 此二维码已作废
sandbox-old-text = 商店页面上有更新的二维码，请扫描新的二维码。
sandbox-link-title = 此链接已过期
sandbox-link-text = 微信的付款页面仅可在 5 分钟内打开。请返回商店，重新点击按钮。
sandbox-check-title = 审核中
sandbox-check-text = 钱包已收到您的款项，正在审核付款。商店需等待结果。
sandbox-paid-title = 付款成功
sandbox-paid-text = 钱包会通知 { $seller }。
sandbox-failed-title = 付款未成功
sandbox-closed-title = 商店已关闭此笔付款
sandbox-closed-text = 未扣除任何款项。
sandbox-returned-text = 钱包已退回您的款项。
sandbox-expired-title = 付款已超时
sandbox-expired-text = 未扣除任何款项。请返回商店，重新获取二维码。

sandbox-refused-payer = 您拒绝了付款。
sandbox-refused-balance = 账户余额不足。
sandbox-refused-limit = 金额超出您的钱包限额。
sandbox-refused-unverified = 您的账户须先完成认证。
sandbox-refused-risk = 为保障您的安全，钱包已拦截此笔付款。

## Who is paying

sandbox-payer-title = 选择付款人
sandbox-level-label = 账户认证等级
sandbox-level-verified = 已认证
sandbox-level-intermediate = 中级认证
sandbox-level-unverified = 未认证
sandbox-source-label = 资金来源
sandbox-source-balance = 余额
sandbox-source-bank = 银行账户
sandbox-source-card = 钱包内绑定的银行卡
sandbox-trouble-label = 模拟问题
sandbox-trouble-none = 无
sandbox-trouble-short = 余额不足
sandbox-trouble-year = 年度限额已用完
sandbox-trouble-risk = 钱包风控拦截

## Bank

sandbox-bank-title = 沙箱银行
sandbox-bank-lead = 向卖方账户汇款（可正确，也可出错），并出具对账单。
sandbox-bank-link = 打开银行
sandbox-bank-asked = 待汇款项
sandbox-bank-none = 没有待汇款项。请先在付款页选择银行转账。
sandbox-bank-payer = 付款人
sandbox-bank-how = 方式
sandbox-bank-how-label = 订单 { $order } 的付款方式
sandbox-bank-right = 按要求
sandbox-bank-part = 只付一半
sandbox-bank-over = 多付十元
sandbox-bank-reference = 不填参考编号
sandbox-bank-currency = 用其他货币
sandbox-bank-send = 汇款
sandbox-bank-order-title = 自行汇款
sandbox-bank-order-hint = 请按付款页面填写收款账户、金额和参考编号。
sandbox-bank-order-button = 发送汇款
sandbox-bank-amount-problem = 请输入金额，例如 420.00
sandbox-bank-sent = 已汇款项
sandbox-bank-sent-none = 尚未汇款。
sandbox-bank-sent-hint = 商店导入对账单后才会得知。
sandbox-bank-reverse = 撤回
sandbox-bank-reversed = 已撤回
sandbox-bank-recall = 退回
sandbox-bank-recalled = 已退回
sandbox-bank-import = 将对账单导入商店
sandbox-bank-notices = 以通知形式再导入一次（camt.054）
sandbox-bank-download = 下载对账单（camt.053）
sandbox-bank-desk = 员工在工作台导入：以 anna@norwind.example 登录，打开沙箱邮箱中的链接，再进入“工作台”。
