### The payment pages: picker, codes, states, receipt.
### Names of methods and apps are Chinese or Latin, so texts put no spaces around them.

## Beside every page

pay-summary-title = { $organisation } 的訂單 { $number }
pay-total-label = 總額
pay-fee-label = 手續費
pay-to-pay-label = 應付金額
pay-deadline-text = 請於 { $until } 前付款，尚餘 { $left }。
pay-trouble-text = 需要其他付款方式，或付款時遇到問題？
pay-trouble-link = 聯絡客戶服務
pay-order-number = 訂單編號：{ $number }
pay-rate-text = 匯率：{ $rate }（{ $source }，{ $day }）。
pay-charged-text = { $total } = { $charge }。{ $rate }

## Picker

pay-picker-title = 付款 { $total }
pay-picker-heading = 選擇付款方式
pay-continue = 繼續
pay-continue-with = 繼續以{ $method }付款
pay-trust-text = 款項將付予 { $seller }。您在下一頁仍可更改決定。
pay-trust-seller = 款項將付予 { $seller }。
pay-no-fee = 免手續費
pay-fee-of = 手續費 { $fee }
pay-limit-text = 每次付款上限 { $max }
pay-none-usable = 沒有付款方式適用於此訂單。請聯絡客戶服務另作安排，例如改為數張金額較小的訂單。
pay-problem-choose = 請選擇付款方式
pay-problem-refused = { $method }不適用於此訂單，原因列於該付款方式旁。請選擇其他付款方式。
pay-blocked-over = { $method }目前每次付款上限為 { $max }。請選擇其他付款方式，或改為金額較小的訂單。
pay-blocked-over-about = { $method }目前每次付款上限為 { $max }（約 { $about }）。請選擇其他付款方式，或改為金額較小的訂單。
pay-blocked-under = { $method }每次付款最少為 { $min }。請選擇其他付款方式。
pay-blocked-currency = { $method }不能用於此訂單：未有 { $currency } 的匯率。請選擇其他付款方式。
pay-blocked-locked = 此訂單已先開啟{ $by }，因此不能再使用{ $method }。如要使用{ $method }付款，請取消此訂單，然後重新提交相同的訂單。
pay-blocked-while-open = { $by }付款尚未關閉，此訂單暫時不能使用{ $method }。請先在下方關閉該付款。
pay-blocked-app = { $method }不能在此應用程式內開啟。如要使用，請在瀏覽器開啟本頁。
pay-lock-opens = 此付款關閉之前，此訂單不能選擇{ $methods }。
pay-lock-stays = 一經選擇，此訂單便不能再選擇{ $methods }。
pay-restart-text = 只需一步，即可取消此訂單，並填妥一張相同的訂單。您確認後才會提交新訂單。
pay-restart-button = 取消並重新訂購相同項目
pay-restart-gone-title = 訂單沒有取消。
pay-restart-gone-text = 不能按原樣重新訂購：所選項目已不再出售。您仍可支付此訂單。
pay-close-text = 您已開啟{ $method }付款，其他付款方式因此不能選擇。關閉該付款後，一經付款服務供應商確認，便可再次選擇。
pay-close-button = 關閉{ $method }付款
pay-open-notice = 您已開啟{ $method }付款。如選擇其他付款方式，系統會先將其關閉，以免重複付款。
pay-open-back = 返回該付款
pay-still-open-title = 首次付款仍未關閉。
pay-still-open-text = 付款服務供應商尚未確認關閉該付款。如您已在該處付款，切勿再次付款：本頁稍後便會顯示結果。如尚未付款，請於一分鐘後再試。
pay-unread-title = 已轉帳 { $method }？
pay-unread-text = 切勿再次付款。我們仍在查詢網絡，您的轉帳會計入本訂單。如重複付款，我們會退還其中一筆。
pay-compare-link = 比較此訂單的所有付款方式
pay-order-link = 查看訂單

pay-who-title = 付款要求資料
pay-who-seller = 商戶
pay-who-buyer = 訂購人
pay-who-what = 購買項目
pay-who-host = 本頁網址
pay-who-hint = 本頁絕不會要求您輸入登入密碼。付款前請核對網址。

pay-share-title = 由他人代為付款
pay-share-text = 任何人均可使用此連結繳付訂單，毋須登入。
pay-share-label = 本頁連結
pay-share-button = 分享
pay-share-mail = 以電郵傳送
pay-mailto-subject = 繳付 { $seller } 的訂單 { $number }
pay-mailto-text = 請在此頁面向 { $seller } 繳付 { $total }。您毋須登入。

pay-wallets-title = 選擇您的錢包
pay-wallets-text = 錢包會在此手機開啟，您可在錢包內確認付款。
pay-wallets-none = 目前沒有{ $method }錢包可以繳付此款項。請選擇其他付款方式。

## Code to scan

pay-code-title = 以{ $app }付款 { $amount }
pay-code-lead = 尚未收到款項。您付款後，本頁會自動更新。
pay-code-lead-phone = 尚未收到款項。付款後請返回本頁。
pay-qr-label = { $app }付款二維碼
pay-open-app = 開啟{ $app }
pay-open-app-hint = 沒有反應？請更新應用程式，或以另一部手機掃描下方的二維碼。
pay-or-other-phone = 或以另一部手機付款
pay-until-text = 有效至 { $until }
pay-i-have-paid = 我已付款
pay-new-code = 取得新的二維碼
pay-check-now = 立即查詢
pay-cannot-scan = 無法掃描二維碼
pay-code-as-text = 二維碼的文字內容
pay-download-code = 下載二維碼
pay-download-hint = 開啟{ $app }，選擇掃描功能，然後選取相簿內的圖片。
pay-scan-live-hint = { $app }只能以其掃描功能讀取螢幕上的二維碼，不能使用已儲存的圖片。
pay-provider-page = 開啟{ $app }付款頁面
pay-other-way = 以其他方式付款
pay-checked-title = { $app }尚未回報您的付款。
pay-checked-text = 如您已在應用程式內確認付款，切勿再次付款。結果可能需時一分鐘；本頁會持續查詢。
pay-wrong-app-title = 此付款須使用{ $app }，但您現正在{ $inside }內開啟本頁。
pay-wrong-app-text = 請改用瀏覽器或{ $app }開啟本頁。
pay-wrong-app-link = 或改用{ $inside }付款
pay-auto-off = 未啟用 JavaScript 時，本頁不會自動更新。
pay-auto-start = 每 15 秒重新載入本頁
pay-auto-on = 本頁每 15 秒重新載入一次。
pay-auto-stop = 停止重新載入

## States

pay-try-again-with = 再次以{ $app }付款
pay-no-money-taken = 沒有扣除任何款項。
pay-others-text = 此訂單亦可使用以下付款方式：{ $methods }。
pay-receipt-link = 查看收據
pay-print-button = 列印
pay-order-again = 重新訂購相同項目

state-checking-title = 正等待{ $app }回應
state-checking-money = 您尚未被扣款，目前毋須付款。
state-checking-advice = { $app }尚未建立付款。我們會持續嘗試，本頁會自動更新。您亦可選擇其他付款方式。
state-confirming-title = 已收到付款，正在確認
state-confirming-money = { $app }已收到您的付款，現正確認。切勿再次付款。
state-confirming-advice = 您可以關閉本頁。收據會以電郵傳送給訂購人。
state-run-out-title = 二維碼已過期
state-run-out-money = 未有收到以{ $app }支付的款項。訂單仍可付款。
state-run-out-unheard = { $app }尚未通知付款結果。如您剛剛已付款，請勿再次付款：本頁會顯示結果。
state-run-out-unheard-advice = 如您尚未付款，請取得新的二維碼。舊的二維碼會先作廢。
state-run-out-advice = 請取得新的二維碼付款。如您在最後一刻已使用舊的二維碼付款，請等候一分鐘：本頁會顯示結果。
state-partially-paid-title = 尚欠 { $missing }
state-partially-paid-money = 已收到 { $received }，款項安全無誤。
state-partially-paid-advice = 請繳付餘款以完成訂單。
state-paid-title = 已付款
state-paid-money = 已於 { $at } 收到 { $amount }。
state-paid-advice = 多謝您的付款。收據會以電郵傳送給 { $organisation } 的訂購人。您毋須再作任何處理。
state-paid-advice-contact = 多謝您的付款。收據會以電郵傳送給 { $name }。您毋須再作任何處理。
state-paid-advice-none = 多謝您的付款。您毋須再作任何處理。您可以列印或儲存收據。
state-paid-overpaid = 您多付了 { $overpaid }。款項由我們妥善保管，我們會以電郵與訂購人聯絡。
state-paid-double = 此訂單早前已付清，其後再收到 { $amount }。款項由我們妥善保管，我們會以電郵與您聯絡。
state-reversed-title = 您的付款已被退回
state-reversed-by-bank = 銀行已將款項退回付款人。此訂單須重新繳付 { $owed }。
state-reversed-by-app = { $app }已將款項退回付款人。此訂單須重新繳付 { $owed }。
state-reversed-again = 如要重新付款，請轉帳 { $owed }，並使用相同的參考編號：{ $reference }。款項到帳後，我們會自動識別並更新本頁。
state-reversed-next = 我們會與 { $organisation } 的訂購人聯絡。如有查詢，請電郵至 { $email }
state-reversed-next-contact = 我們會與 { $name } 聯絡。如有查詢，請電郵至 { $email }
state-late-title = 收到已結束訂單的款項
state-late-money = 已收到 { $amount }。款項由我們妥善保管。
state-double-title = 此訂單重複付款
state-double-money = 再次收到 { $amount }。款項由我們妥善保管。
state-reallocated-title = 此訂單的款項已用於另一張訂單
state-reallocated-money = 此訂單曾收到 { $amount }，已用於貴機構其後的訂單。
state-called-off-title = 訂單已取消
state-called-off-money = 已收到 { $amount }。款項由我們妥善保管。
state-underpaid-title = 已收到部分款項，繳付餘款的期限已過
state-underpaid-money = 已收到 { $amount }。款項由我們妥善保管。
state-doubtful-title = 您的付款需要核實
state-doubtful-money = 已收到 { $amount }。款項由我們妥善保管，但與預期不符。
state-review-advice = 專人會核實款項，並以電郵通知訂購人。切勿再次付款。如有查詢，請電郵至 { $email }
state-doubtful-advice = 專人會核實款項，並以電郵通知訂購人。如不想等候，可以其他方式付款，這筆款項仍由我們妥善保管。如有查詢，請電郵至 { $email }
state-resolved-advice = 我們已核實並處理這筆款項。如有查詢，請電郵至 { $email }
state-overdue-title = 您的款項在此金額的有效期過後才到帳
state-overdue-money = 已收到 { $amount }。款項由我們妥善保管，但匯出時此金額已不再有效。
state-cancelled-title = { $by } 已於 { $at }取消訂單
state-cancelled-money = 沒有扣除任何款項。
state-cancelled-advice = 此連結已不能付款。您可以重新訂購相同項目。
state-expired-title = 此訂單已於 { $at }過期
state-expired-money = 未有收到任何款項。
state-expired-advice = 此連結已不能付款。您可以重新訂購相同項目。如您已經付款，切勿再次付款：請聯絡客戶服務。
state-request-closed-advice = 此連結已不能付款。如您已經付款，切勿再次付款：請聯絡客戶服務。

## Why a payment failed, by reason: what probably happened, and what to try

decline-by-payer-title = 付款已在{ $app }中止
decline-by-payer-cause = 付款在{ $app }內被拒絕或關閉，可能是誤按所致。
decline-by-payer-advice = 請再試一次並在{ $app }確認付款，或選擇其他付款方式。
decline-declined-title = { $app }拒絕了付款
decline-declined-cause = { $app }沒有說明原因，一般是帳戶限額或網絡問題所致。
decline-declined-advice = 請查看{ $app }內的訊息，然後再試一次，或選擇其他付款方式。
decline-balance-title = { $app }餘額不足
decline-balance-cause = 餘額或已綁定的帳戶不足以繳付此金額。
decline-balance-advice = 請為{ $app }增值，或在當中選擇其他資金來源，然後再試一次。
decline-over-limit-title = 金額超出{ $app }限額
decline-over-limit-cause = 您的{ $app }帳戶設有每次、每日或每年付款限額。
decline-over-limit-advice = 請在{ $app }提高限額、改為金額較小的訂單，或選擇其他付款方式。
decline-unverified-title = 您的{ $app }帳戶尚未完成此付款所需的認證
decline-unverified-cause = 向境外商戶付款須使用已認證的帳戶。一般只要綁定銀行卡，即可完成認證。
decline-unverified-advice = 請在{ $app }完成認證，然後再試一次，或選擇其他付款方式。
decline-risk-title = { $app }因安全理由中止付款
decline-risk-cause = 其風險監控未有批准此付款。
decline-risk-advice = 請向{ $app }的客戶服務查詢、先嘗試小額付款，或選擇其他付款方式。
decline-unavailable-title = { $app }目前不能付款
decline-unavailable-cause = 服務暫時中斷，或不接受此金額。
decline-unavailable-advice = 請於數分鐘後再試，或選擇其他付款方式。

## Why a card payment failed. Never said: lost, stolen, fraud.

decline-security-code-title = 保安碼不正確
decline-security-code-cause = 大部分卡的保安碼是背面的三位數字，American Express 則是正面的四位數字。
decline-security-code-advice = 請核對後再試。
decline-card-number-title = 卡號不正確
decline-card-number-cause = 有數字遺漏或輸入錯誤。
decline-card-number-advice = 請核對後再試。
decline-card-date-title = 卡已過期，或有效日期不正確
decline-card-date-cause = 卡面的日期是卡有效的最後一個月。
decline-card-date-advice = 請核對後再試，或使用另一張卡。
decline-address-title = 帳單地址與銀行紀錄不符
decline-address-cause = 銀行會將地址及郵政編碼與其紀錄核對。
decline-address-advice = 請按月結單上的地址輸入，然後再試。
decline-authentication-title = 發卡銀行要求您確認此付款
decline-authentication-cause = 認證（3-D Secure）未完成，或被銀行拒絕。
decline-authentication-advice = 請再試一次並完成銀行的步驟。如屢次失敗，請致電發卡銀行：以卡付款的說明頁列有可用的說法。
decline-not-accepted-title = 此卡不能用於此付款
decline-not-accepted-cause = 發卡銀行不准許這類消費或此貨幣。
decline-not-accepted-advice = 請使用另一張卡，或選擇其他付款方式。
decline-bank-silent-title = 發卡銀行未能回覆
decline-bank-silent-cause = 銀行之間的連線中斷。
decline-bank-silent-advice = 請稍後再試。
decline-duplicate-title = 剛才已有一筆相同金額的付款
decline-duplicate-money = 確認之前，請勿再次付款。
decline-duplicate-cause = 銀行將此付款視為重複付款。
decline-duplicate-advice = 請在本頁並向您的銀行查詢第一筆付款是否已到帳。

## Facts and receipt

pay-fact-order = 訂單
pay-fact-what = 服務
pay-fact-for = 訂購機構
pay-fact-amount = 金額
pay-fact-rate = 匯率
pay-fact-wallet = 從錢包扣除
pay-fact-method = 付款方式
pay-fact-when = 付款時間
pay-fact-reference = 付款服務供應商參考編號
pay-fact-charged = 實際收費
pay-fact-placed = 訂購日期
pay-fact-agreement = 服務協議版本
pay-fact-address = 本頁網址
pay-receipt-title = 訂單 { $number } 的收據
pay-receipt-heading = 訂單收據
pay-receipt-buyer = 買方
pay-receipt-paid = 已付金額
pay-receipt-back = 返回
pay-fee-with = { $app }手續費

## Comparison

pay-compare-title = 此訂單的所有付款方式
pay-compare-text = 訂單 { $number }，未計手續費為 { $total }。總額最低的付款方式排列最先。
pay-compare-method = 付款方式
pay-compare-time = 確認時間
pay-compare-refund = 退款至
pay-compare-same-wallet = 同一錢包
pay-compare-usable = 此訂單
pay-compare-yes = 可以使用
pay-compare-note = 使用任何付款方式均毋須在商戶開立帳戶。您的錢包可能會將金額兌換為錢包貨幣。
pay-compare-back = 返回付款頁面
