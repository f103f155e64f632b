### Signing in by a link in a mail, and a newcomer's first page.

signin-page-title = 登入
signin-page-lead = 我們會向您傳送登入連結，毋須使用密碼。
signin-email-label = 電郵地址
signin-email-hint = 請使用工作電郵地址，讓您的訂單歸入所屬機構。
signin-email-missing = 請輸入電郵地址
signin-email-unreadable = 請按 name@example.com 的格式輸入電郵地址
signin-send-button = 傳送連結
signin-new-here = 首次使用？請使用同一表格：您開啟連結後，我們會請您填寫姓名及機構。
signin-come-back = 完成後，您會返回原本想瀏覽的頁面。

signin-sent-title = 請查看您的電郵信箱
signin-sent-to = 我們已將連結傳送至
signin-sent-same = 我們已將新連結傳送至原有的電郵地址。
signin-sent-valid = 請開啟連結以登入。連結可在任何瀏覽器使用一次，24 小時內有效。
signin-sent-mailbox = 前往我的電郵信箱
signin-sent-again = 新連結已經發出。每個連結只可使用一次。
signin-sent-nothing = 未有收到電郵
signin-sent-spam = 電郵可能需要數分鐘才會送達。請同時查看垃圾郵件匣，並核對上方的電郵地址是否正確。
signin-sent-from = 電郵的寄件人為
signin-sent-resend = 再次傳送
signin-other-address = 使用其他電郵地址

signin-link-title = 登入
signin-link-as = 您將以此電郵地址登入：
signin-link-button = 登入
signin-link-once = 按下按鈕後，連結便會失效。只開啟本頁不會令連結失效。

signin-spent-title = 此連結已失效
signin-spent-lead = 登入連結只可使用一次，24 小時內有效。此連結可能已經使用、已經過期，或在傳送過程中變得不完整。
signin-spent-same = 我們可以將新連結傳送至同一電郵地址。
signin-spent-again = 傳送新連結
signin-spent-ask = 索取新連結

welcome-page-title = 請提供您的資料
welcome-page-lead = 您的電郵地址已獲核實：
welcome-name-label = 全名
welcome-name-hint = 您的同事會在您所下的訂單旁看到此姓名。
welcome-name-missing = 請輸入您的全名
welcome-name-unfit = 姓名不可多於 100 個字元，亦不可包含網址或電郵地址
welcome-join-label = 您的機構
welcome-join-hint = 您收到邀請，但毋須加入。如不加入，對方看不到您的訂單。
# $organisation: a name. $by: a person
welcome-join-option = 加入 { $organisation }（由 { $by } 邀請）。其成員可查看您所下的訂單。
welcome-own-option = 建立我自己的機構
welcome-join-missing = 請選擇加入機構或建立自己的機構
welcome-join-gone = 此邀請已失效。請選擇其他方式，或請對方再次邀請
# $organisation: a name
welcome-decline-button = 拒絕 { $organisation } 的邀請
welcome-org-only-own = 如加入其他機構，請留空。
welcome-org-label = 機構
welcome-org-hint = 負責訂購及付款的公司或機構。您可以稍後邀請同事加入。
welcome-org-missing = 請輸入您的機構名稱
welcome-org-unfit = 機構名稱不可多於 100 個字元。名稱可以網域開首（例如「Booking.com B.V.」），但不可包含其他網址或電郵地址
welcome-save-button = 繼續
