### A member’s own pages: signing in, orders, the account of the organisation.

## Signing in

signin-page-title = 登录
signin-page-lead = 我们会向您发送登录链接，无需密码。
signin-email-label = 邮箱地址
signin-email-hint = 请使用工作邮箱，以便订单归入您的组织。
signin-email-missing = 请输入邮箱地址
signin-email-unreadable = 请按 name@example.com 的格式输入邮箱地址
signin-send-button = 发送链接
signin-new-here = 首次使用？同样在此填写：打开链接后，我们会请您填写姓名和组织。
signin-come-back = 登录后，您将返回之前要访问的页面。

signin-sent-title = 请查收邮件
signin-sent-to = 登录链接已发送至 { $email }
signin-sent-same = 新链接已发送至原邮箱地址。
signin-sent-valid = 打开链接即可登录。链接仅可使用一次，24 小时内有效，可在任意浏览器中打开。
signin-sent-mailbox = 打开邮箱
signin-sent-again = 新的链接正在发送。每个链接均可使用一次。
signin-sent-nothing = 没有收到邮件
signin-sent-spam = 邮件可能需要几分钟才能送达。请同时查看垃圾邮件文件夹，并确认上方的邮箱地址无误。
signin-sent-from = 邮件发件人：{ $sender }
signin-sent-resend = 重新发送
signin-other-address = 使用其他邮箱地址

signin-link-title = 登录
signin-link-as = 您将以此邮箱登录：{ $email }
signin-link-button = 登录
signin-link-once = 点击按钮后，链接即失效。仅打开本页不会使链接失效。

signin-spent-title = 此链接已失效
signin-spent-lead = 登录链接仅可使用一次，24 小时内有效。此链接已被使用、已过期或不完整。
signin-spent-same = 我们可以向同一邮箱地址发送新的链接。
signin-spent-again = 发送新链接
signin-spent-ask = 获取新链接

## A newcomer’s first page

welcome-page-title = 完善您的信息
welcome-page-lead = 您的邮箱地址已验证：{ $email }
welcome-name-label = 姓名
welcome-name-hint = 同事会在您提交的订单旁看到此姓名。
welcome-name-missing = 请输入姓名
welcome-name-unfit = 请输入不超过 100 个字符的姓名，且不含网址或邮箱地址
welcome-join-label = 您的组织
welcome-join-hint = 您收到了邀请，但不必加入。若不加入，对方看不到您的订单。
# $organisation: a name. $by: a person
welcome-join-option = 加入 { $organisation }（由 { $by } 邀请）。其成员可以看到您提交的订单。
welcome-own-option = 创建我自己的组织
welcome-join-missing = 请选择加入组织或创建自己的组织
welcome-join-gone = 此邀请已失效。请选择其他方式，或请对方重新邀请
# $organisation: a name
welcome-decline-button = 拒绝 { $organisation } 的邀请
welcome-org-only-own = 如果加入其他组织，请留空。
welcome-org-label = 组织
welcome-org-hint = 下单并付款的公司或机构。您可以稍后邀请同事。
welcome-org-missing = 请输入组织名称
welcome-org-unfit = 请输入不超过 100 个字符的组织名称。名称可以域名开头（如“Booking.com B.V.”），但不得包含其他网址或邮箱地址
welcome-save-button = 继续

## The list of orders

orders-page-title = 订单
orders-filter-label = 查找订单
orders-filter-all = 全部
orders-filter-button = 查询
orders-product-label = 产品
orders-status-label = 订单状态
orders-member-label = 下单人
orders-by-link = 付款链接
orders-from-label = 开始日期
orders-to-label = 结束日期
orders-order-label = 订单号
orders-payment-label = 付款
orders-time-label = 下单时间
orders-amount-label = 金额
orders-next-label = 操作
orders-day-unreadable = 请按 2026-11-22 的格式输入日期
orders-days-crossed = 结束日期不得早于开始日期
orders-table-caption = { $organisation } 的订单

orders-status-unpaid = 未付款
orders-status-paid = 已付款
orders-status-cancelled = 已取消
orders-status-expired = 已失效
orders-status-returned = 付款已退回

orders-transaction-none = 未开始
orders-transaction-waiting = 付款中
orders-transaction-partially-paid = 部分到账
orders-transaction-confirming = 确认中
orders-transaction-settled = 已到账
orders-transaction-reversed = 已退回
orders-transaction-review = 核查中
orders-transaction-failed = 付款失败
orders-transaction-expired = 超时未完成
orders-transaction-cancelled = 已撤销

orders-pay-button = 去支付
orders-cancel-link = 取消订单
orders-reorder-button = 再次购买
orders-receipt-link = 收据
orders-none-match = 没有符合条件的订单
orders-show-all = 显示全部订单
orders-none-yet = 暂无订单
orders-none-hint = 组织中有人下单后，订单会显示在这里。
orders-to-products = 查看产品
orders-pages-label = 分页
orders-pages-shown = 第 { $first } 至 { $last } 个订单
orders-newer-link = 较新
orders-older-link = 较早

## One order

order-page-title = 订单 { $number }
order-deadline-text = 请在 { $at } 前付款，剩余 { $left }。
order-deadline-over = 付款时间已过。确认没有在途付款后，订单即失效。
order-pay-amount = 支付 { $amount }
order-see-payment = 查看付款
order-reorder-button = 重新下单
order-cancelled-done = 订单已取消。
order-cancelled-next = 您无需付款。确认邮件将发送给您。
order-fee-hint = 视付款方式可能加收手续费，付款前会向您显示。

order-notice-waiting = 有一笔“{ $method }”付款尚未完成。
order-notice-confirming = “{ $method }”已收到此订单的付款，正在确认。请勿再次付款。
order-notice-partially-paid = 还需支付 { $missing }。已通过“{ $method }”收到的款项是安全的，请补足余款。
order-notice-review = 已通过“{ $method }”收到 { $amount }，需要核查。款项安全，我们会发送邮件与下单人联系：请勿再次付款。
order-notice-reallocated = 通过“{ $method }”收到的 { $amount } 已用于支付另一笔订单。
order-notice-overpaid = 实收款项比应付金额多 { $overpaid }。款项安全，我们会就此发送邮件与下单人联系。
order-notice-reversed = 此订单的付款已退回付款人，需重新支付 { $owed }。

order-what-label = 服务
order-number-label = 订单号
order-by-text = { $member }，{ $organisation }，{ $day }
# $organisation: who buys. $day: a date
order-by-link-text = { $day }，通过付款链接为 { $organisation } 提交
order-requested-text = { $buyer }，{ $day }
order-requested-label = 付款方
order-requested-day = 请求日期
order-agreement-label = 服务协议
order-agreed-text = 版本 { $version }，{ $member } 于 { $day } 同意
# $version: of the agreement. $day: a date
order-agreed-link-text = 版本 { $version }，{ $day } 由使用付款链接的未登录者同意
order-agreed-hash = 协议文本指纹
order-link-label = 付款页面链接

order-history-title = 订单记录
order-former-member = 前成员
order-the-seller = 卖方
order-history-cut = 更早的付款尝试未显示。
order-past-placed = { $member } 提交了订单，并同意服务协议（版本 { $version }）
# $version: of the agreement
order-past-placed-link = 已关闭的订单收到款项后，有人通过其付款链接重新提交了订单，并在未登录的情况下同意服务协议（版本 { $version }）
order-past-requested = { $member } 发起了付款请求
order-past-paid = 订单已付款
order-past-cancelled-by = { $member } 取消了订单
order-past-cancelled = 订单已取消
order-past-expired = 付款时间已过，订单失效
order-past-sent = 付款人称汇款已在途中（{ $method }）
order-past-not-sent = 不再等待此前告知的在途汇款（{ $method }）
order-past-reversed = “{ $method }”付款已被退回，款项已退还付款人
order-past-began = 已发起“{ $method }”付款，金额 { $amount }
order-past-seen = “{ $method }”已收到付款，正在确认
order-past-received = 已通过“{ $method }”收到 { $amount }
order-past-received-partially-paid = 已通过“{ $method }”收到 { $amount }，少于应付金额
order-past-received-late = 订单关闭后，通过“{ $method }”收到 { $amount }。我们正在人工核查
order-past-received-double = 订单付款后，又通过“{ $method }”收到 { $amount }。我们正在人工核查
order-past-received-doubtful = 已通过“{ $method }”收到 { $amount }，币种与要求不符。我们正在人工核查
order-past-received-overdue = 已通过“{ $method }”收到 { $amount }，汇出时该金额已不再有效。我们正在人工核查
order-past-accepted = { $member } 已接受通过“{ $method }”收到的款项作为付款
order-past-resolved = { $member } 已处理通过“{ $method }”收到的款项
order-past-assigned = 由 { $member } 归入本订单：通过“{ $method }”收到的 { $amount }
order-past-dismissed = { $member } 已核查付款页面上提供的转账：该笔款项不属于本订单
order-past-not-found = { $member } 已核查：汇款未到账，不再等待（{ $method }）
order-past-reversal-noted = { $member } 已处理被退回的付款 { $amount }
order-past-overpaid-returned = { $member } 已退还多付的 { $amount }
order-past-overpaid-kept = { $member } 已记录：按约定，多付的 { $amount } 由卖方保留
order-past-declined = “{ $method }”付款失败：{ $why }。未扣除任何款项
order-past-declined-doubt = “{ $method }”付款失败：{ $why }
order-why-by-payer = 已在 App 中取消
order-why-declined = 付款被拒绝
order-why-balance = 余额不足
order-why-over-limit = 金额超出限额
order-why-unverified = 账户未认证
order-why-risk = 出于安全考虑被拦截
order-why-unavailable = 此付款方式无法使用
order-why-security-code = 安全码不正确
order-why-card-number = 卡号不正确
order-why-card-date = 卡片已过期，或有效期不正确
order-why-address = 账单地址不符
order-why-authentication = 未完成银行验证
order-why-not-accepted = 此卡无法用于此笔付款
order-why-bank-silent = 银行未能答复
order-why-duplicate = 刚刚已有一笔相同金额的付款
order-past-turned = 一次“{ $method }”付款被拒绝。未扣除任何款项，仍可再次尝试
order-past-turned-duplicate = 一次“{ $method }”付款被拒绝：刚刚已有一笔相同金额的付款。再次付款之前，请先查看该笔是否到账
order-past-closed = “{ $method }”付款超时未完成。未扣除任何款项
order-past-withdrawn-by = { $member } 撤销了“{ $method }”付款
order-past-withdrawn-payer = 付款人更换了付款方式，“{ $method }”付款已关闭
order-past-withdrawn = “{ $method }”付款已关闭

## Cancelling an order

order-cancel-title = 要取消订单 { $number } 吗？
order-cancel-means = 取消后，订单无法再付款，通过付款链接也不行。您可以随时重新下单。
order-cancel-warning = 有人正在付款时，请勿取消。
order-cancel-open = 有一笔“{ $method }”付款尚未完成，我们会先将其关闭。如果在此之前收到全部款项，订单即为已付款，不会取消。
order-keep-link = 保留订单
order-in-flight-title = 订单未取消
order-in-flight-money = 本订单可能有付款正在途中。
order-in-flight-confirming = 本订单有一笔付款正在确认。请勿重复付款。
order-in-flight-then = 如果付款成功，订单即为已付款；如果未成功，届时即可取消订单。
order-in-flight-sent = 已有人告知本订单的银行汇款已汇出，订单正在等待到账。
order-in-flight-not-sent = 如果实际未汇出，请打开付款页面，点击“{ $button }”，然后再取消订单。
order-in-flight-method = “{ $method }”尚未确认未完成的付款已关闭。
order-in-flight-next = 请勿再次付款。请几分钟后重新打开订单，查看款项是否到账。如未到账，届时即可取消。
order-back-link = 返回订单

## Money of a closed order

order-kept-received = 我们已收到本订单的 { $amount }，款项安全。
order-kept-held = 我们已收到一笔转账，正在核实，款项安全。
order-kept-pays = 已收到的款项可全额支付不超过 { $total } 的订单（含手续费）。
order-kept-form = 按 { $total } 下单
order-kept-txid = 您可将其用于新订单：在新订单的付款页面选择同一网络，并输入同一个 TxID。请勿再次转账。
order-kept-other = 如需使用这笔款项，请在本订单的付款页面再次下单，或与我们联系。
order-kept-request = 请勿再次付款。请就此款项发送邮件与我们联系。

## The account of an organisation: members, invitations, language

account-page-title = 账户与成员
account-page-lead = 每位成员均可查看组织的全部订单，并可下单、付款和取消订单。
account-members-title = 成员
account-name-label = 姓名
account-email-label = 邮箱地址
account-you-text = { $name }（您）
account-open-title = 已邀请，尚未加入
account-resend-button = 重新发送
account-until-label = 有效期至
account-withdraw-button = 撤回
account-withdrawn-done = 邀请已撤回。
account-invite-title = 邀请同事
account-invite-label = 同事的邮箱地址
account-invite-hint = 我们会向对方发送链接。对方可在 14 天内接受或拒绝。接受后，对方可以查看组织的全部订单。
account-invite-button = 发送邀请
account-invite-missing = 请输入同事的邮箱地址
account-invite-member = 对方已是成员。请输入其他邮箱地址
# $count: a number
account-invite-full = 您的组织已有 { $count } 个待接受的邀请。请先撤回一个，再邀请其他人
# $count: a number. $wait: a duration
account-invite-often = 您的组织在过去 24 小时内已发送 { $count } 个邀请。请在 { $wait }后再试
# $day: a date
account-invite-declined = 对方已拒绝您的邀请。您可在 { $day }之后再次邀请
account-invited-done = 邀请已发送至 { $email }
account-invited-next = 邀请 14 天内有效。在此期间，您可以重新发送或撤回。
account-language-title = 您的语言
account-language-label = 页面和邮件的语言
account-language-button = 保存
account-sessions-title = 登录状态
account-sessions-text = 您在每台设备上的登录状态保持 30 天。如果您遗失了设备或使用过他人的设备，请退出所有设备，然后通过邮件重新登录。
account-sessions-button = 退出所有设备
account-language-saved = 语言设置已保存。
