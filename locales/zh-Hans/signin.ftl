### Signing in by a link in a mail, and a newcomer's first page.

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
signin-sent-to = 登录链接已发送至
signin-sent-same = 新链接已发送至原邮箱地址。
signin-sent-valid = 打开链接即可登录。链接仅可使用一次，24 小时内有效，可在任意浏览器中打开。
signin-sent-mailbox = 打开邮箱
signin-sent-again = 新的链接正在发送。每个链接均可使用一次。
signin-sent-nothing = 没有收到邮件
signin-sent-spam = 邮件可能需要几分钟才能送达。请同时查看垃圾邮件文件夹，并确认上方的邮箱地址无误。
signin-sent-from = 邮件发件人：
signin-sent-resend = 重新发送
signin-other-address = 使用其他邮箱地址

signin-link-title = 登录
signin-link-as = 您将以此邮箱登录：
signin-link-button = 登录
signin-link-once = 点击按钮后，链接即失效。仅打开本页不会使链接失效。

signin-spent-title = 此链接已失效
signin-spent-lead = 登录链接仅可使用一次，24 小时内有效。此链接已被使用、已过期或不完整。
signin-spent-same = 我们可以向同一邮箱地址发送新的链接。
signin-spent-again = 发送新链接
signin-spent-ask = 获取新链接

welcome-page-title = 完善您的信息
welcome-page-lead = 您的邮箱地址已验证：
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
