### Letters: what the site sends by e-mail. Plain sentences; the same words make the text and the HTML part.

## Parts of every letter

mail-copy-link = 您亦可將以下網址複製至瀏覽器：
mail-button-text = { $label }：
mail-contact-line = 如有查詢，請電郵至 { $contact }。
mail-why-sign-in = 您收到此電郵，是因為有人在 { $seller } 的登入頁面輸入了您的電郵地址。
mail-why-invitation = 您收到此電郵，是因為 { $by } 在 { $seller } 的網站輸入了您的電郵地址。
mail-why-order = 您收到此電郵，是因為您的電郵地址已登記於 { $seller } 的訂單 { $number }。

## Labels of facts

mail-fact-number = 訂單
mail-fact-what = 購買項目
mail-fact-total = 訂單總額
mail-fact-until = 付款限期
mail-fact-buyer = 買方
mail-fact-ordered-by = 訂購人
mail-by-link = 未登入人士，透過付款連結
mail-fact-received = 已收款項
mail-fact-missing = 尚欠款項
mail-fact-overpaid = 多付款項
mail-fact-owed = 須重新繳付
mail-fact-returned = 退回金額
mail-fact-method = 付款方式
mail-fact-reference = 付款參考編號

## Sign-in link

mail-sign-in-subject = 您的 { $seller } 登入連結
mail-sign-in-title = 登入 { $seller }
mail-sign-in-body = 請開啟連結，然後按頁面上的按鈕。連結只可使用一次，有效時間為 { $duration }。
mail-sign-in-button = 登入
mail-sign-in-ignore = 如您並無要求此連結，請不用理會此電郵。沒有此連結，任何人均無法登入。

## Invitation by a colleague

mail-invitation-subject = 邀請您在 { $seller } 加入 { $org }
mail-invitation-title = 加入 { $org }
mail-invitation-body = { $by } 邀請您代表 { $org } 在 { $seller } 訂購及付款。
mail-invitation-valid = 請開啟連結，然後按頁面上的按鈕。連結只可使用一次，有效時間為 { $duration }。
# $until (string): a date
mail-invitation-until = 您可於 { $until }前接受或拒絕邀請。如連結已失效，請以此電郵地址登入。
mail-invitation-button = 查看邀請
mail-invitation-ignore = 如您不認識 { $by }，請不用理會此電郵。

## Order registered, with the payment link

mail-registered-subject = 訂單 { $number }：請付款 { $amount }
# $number (string): the order's number
mail-registered-part-subject = 訂單 { $number } 已登記
mail-registered-title = 訂單已登記
mail-registered-money = 此訂單尚未付款。
mail-registered-part = 已收到部分款項。付款頁面會顯示尚欠多少。
mail-registered-link = 有人在未登入的情況下，透過一張已關閉訂單的付款連結重新訂購。為原訂單收到的款項會計入此訂單。
mail-registered-link-unwanted = 不需要此訂單？請登入並取消。款項在我們這裏安全無誤。
mail-pay-within = 請在 { $duration }內（即 { $until } 前）付款。
mail-pay-button = 付款 { $amount }
mail-forward-hint = 您可以轉寄此電郵。任何人開啟連結後均可付款，毋須登入。
mail-password-hint = 付款頁面絕不會要求您輸入登入密碼。

## Time to pay is running out

mail-expiring-subject = 訂單 { $number }：付款時間尚餘 { $duration }
mail-expiring-title = 您的訂單即將過期
mail-expiring-body = 此訂單尚未付清。
mail-expiring-button = 立即付款

## Payment confirmed

mail-confirmed-subject = 已收到款項：訂單 { $number }，{ $amount }
mail-confirmed-title = 已付款
mail-confirmed-body = { $amount } 已於 { $at } 到帳。訂單已付清。
mail-confirmed-button = 查看收據

## Part of the money is missing

mail-partially-paid-subject = 訂單 { $number }：尚欠 { $missing }
mail-partially-paid-title = 尚欠 { $missing }
mail-partially-paid-body = { $received } 已於 { $at } 到帳，並已計入此訂單。
mail-partially-paid-rest = 請於 { $until } 前繳付尚欠的 { $missing }。
mail-partially-paid-button = 繳付餘款

## A payment that a person looks at

mail-attention-subject = 訂單 { $number }：我們正在核實一筆款項
mail-overpaid-subject = 訂單 { $number }：多付 { $overpaid }
mail-attention-late-title = 收到已結束訂單的款項
mail-attention-overpaid-title = 收到的款項多於應付金額
mail-attention-double-title = 此訂單重複付款
mail-attention-doubtful-title = 我們正在核實一筆款項
mail-attention-body = { $received } 已於 { $at } 到帳。款項由 { $seller } 妥善保管。
mail-attention-next = 切勿再次付款。我們會核實此款項，並以電郵通知您後續安排。
mail-attention-overpaid-next = 訂單已全數付清，切勿再次付款。我們會就多付的 { $overpaid } 以電郵與您聯絡。
mail-attention-button = 查看款項
mail-unassigned-subject = 訂單 { $number }：有一筆轉帳未能配對
mail-unassigned-title = 有一筆轉帳未能與此訂單配對
mail-unassigned-body = 我們已核實為此訂單提供的 { $amount } 轉帳，該筆轉帳未計入此訂單。
mail-unassigned-next = 如這筆轉帳由您發出，請聯絡我們並提供付款證明。請在付款頁面查看訂單是否仍需付款。
mail-reversed-subject = 訂單 { $number }：一筆付款已被退回
mail-reversed-title = 您的付款已被退回
mail-reversed-body = 以{ $method }支付的 { $amount } 已退回付款人，我們已沒有這筆款項。
mail-reversed-owed = 此訂單須重新繳付 { $owed }。我們會就此與您聯絡，付款方法請見付款頁。
mail-reversed-paid = 訂單仍為全數付清，您毋須作任何處理。
mail-reversed-unpaid = 訂單尚未付清。請開啟付款頁完成付款。
mail-reversed-closed = 訂單已結束，毋須付款。

## Order expired

mail-expired-subject = 訂單 { $number } 已過期
mail-expired-title = 訂單已過期
mail-expired-body = 訂單未有在 { $until } 前付清，因此不能再付款。
mail-expired-again = 如您仍有需要，請重新訂購。
mail-expired-sent = 如您已經匯出款項，切勿再次匯款。請開啟原有的付款頁面並提供交易資料，或電郵與我們聯絡。
mail-reorder-button = 重新訂購
mail-expired-claim-button = 我已匯款

## Order cancelled

mail-cancelled-subject = 訂單 { $number } 已取消
mail-cancelled-title = 訂單已取消
mail-cancelled-body = { $by } 已於 { $at } 取消此訂單。您毋須再繳付任何款項。
mail-cancelled-sent = 如您已經匯出款項，款項仍然安全。請電郵與我們聯絡，我們會為您查找款項。

## How to pay by an address or an account

mail-instructions-subject = 訂單 { $number }：請轉帳 { $amount }
mail-instructions-title = 如何付款
mail-instructions-body = 請於 { $until } 前轉帳 { $amount }，金額必須完全相同。
mail-instructions-look = 請從付款頁面複製地址及金額，不要從此電郵複製，並比較核對碼：兩處的核對碼必須相同。
mail-instructions-button = 開啟付款頁面
mail-fact-exact = 準確金額
mail-fact-place = 轉帳至
mail-fact-check-code = 核對碼
