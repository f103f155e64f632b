### The account of an organisation: members, invitations, language.

account-page-title = 帳戶及成員
account-page-lead = 每位成員均可查看機構的所有訂單，並可訂購、付款及取消訂單。
account-members-title = 成員
account-name-label = 姓名
account-email-label = 電郵地址
account-you-mark = （您）
account-open-title = 已邀請但尚未加入
account-resend-button = 再次傳送
account-until-label = 有效期至
account-withdraw-button = 撤回
account-withdrawn-done = 邀請已撤回。
account-invite-title = 邀請同事
account-invite-label = 同事的電郵地址
account-invite-hint = 我們會向對方傳送連結。對方可於 14 日內接受或拒絕。接受後，對方可查看機構的所有訂單。
account-invite-button = 傳送邀請
account-invite-missing = 請輸入同事的電郵地址
account-invite-member = 此人已是成員。請輸入其他電郵地址
# $count: a number
account-invite-full = 您的機構已有 { $count } 個待接受的邀請。請先撤回一個，再邀請其他人
# $count: a number. $wait: a duration
account-invite-often = 您的機構在過去 24 小時內已傳送 { $count } 個邀請。請於 { $wait }後再試
# $day: a date
account-invite-declined = 對方已拒絕您的邀請。您可於 { $day }後再次邀請
account-invited-done = 我們已將邀請傳送至
account-invited-next = 邀請 14 日內有效。在此期間，您可以再次傳送或撤回。
account-language-title = 您的語言
account-language-label = 頁面及電郵的語言
account-language-button = 儲存
account-sessions-title = 登入狀態
account-sessions-text = 您在每部裝置上的登入狀態會保持 30 日。如您遺失了裝置或曾使用他人的裝置，請登出所有裝置，然後透過電郵重新登入。
account-sessions-button = 登出所有裝置
account-language-saved = 已儲存您的語言設定。
