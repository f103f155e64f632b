### The account of an organisation: members, invitations, language.

account-page-title = 账户与成员
account-page-lead = 每位成员均可查看组织的全部订单，并可下单、付款和取消订单。
account-members-title = 成员
account-name-label = 姓名
account-email-label = 邮箱地址
account-you-mark = （您）
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
account-invited-done = 邀请已发送至
account-invited-next = 邀请 14 天内有效。在此期间，您可以重新发送或撤回。
account-language-title = 您的语言
account-language-label = 页面和邮件的语言
account-language-button = 保存
account-sessions-title = 登录状态
account-sessions-text = 您在每台设备上的登录状态保持 30 天。如果您遗失了设备或使用过他人的设备，请退出所有设备，然后通过邮件重新登录。
account-sessions-button = 退出所有设备
account-language-saved = 语言设置已保存。
