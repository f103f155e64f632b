### Help: an overview, and topics of questions that open on a click.

help-page-title = 幫助
help-page-lead = 請選擇主題。如仍未能解決問題，請聯絡我們：每頁底部均載有聯絡方法。
help-group-methods = 付款方式
help-group-paying = 付款
help-group-house = 訂單、款項及資料
help-contact-title = 需要其他付款方式，或付款時遇到問題？
help-contact-text = 請聯絡我們。如查詢與訂單有關，請提供以 G 開首的訂單編號。
help-contact-who = { $seller }，{ $email }
help-check-amount = 確認付款前，請在應用程式核對商戶名稱及金額。付錯訂單的款項需要較長時間處理，或須退回。

help-see-limits = 各付款方式現時的限額及收費
help-see-not-paid = 付款失敗時的處理方法
help-see-change = 如何更改付款方式
help-see-unpaid = 您的未付款訂單
help-see-refunds = 退款安排
help-see-signin = 索取新連結
help-see-account = 帳戶及成員
help-see-amazon = 您的 Amazon 訂單

## Paying by wallet, for all methods

help-how-asked = 如何付款？
help-step-choose = 在付款頁面選擇付款方式，然後按「繼續」。頁面會顯示二維碼。
help-step-scan = 在手機開啟應用程式，使用應用程式內的掃描功能掃描二維碼。
help-step-check = 核對商戶名稱及金額。
help-step-confirm = 以支付密碼、指紋或面容識別確認付款。
help-step-return = 返回付款頁面。收到款項後，頁面會顯示付款結果。
help-on-phone = 如您直接在手機開啟付款頁面，則毋須掃描：只要按頁面上的按鈕，即可開啟應用程式。
help-currency-asked = 我的錢包使用其他貨幣
help-currency-text = 應用程式會將金額兌換為您的帳戶貨幣，並在您確認付款前顯示。
help-how-much-asked = 每次最多可以付款多少？
help-refused-asked = 應用程式未能付款
help-refused-text = 如應用程式顯示不能進行此付款，請在付款頁面選擇其他付款方式。如應用程式顯示金額過高，請將金額控制在限額內、改為金額較小的訂單，或選擇其他付款方式。
help-try-small = 部分國家或地區另設限額，或不支援您的帳戶貨幣。請向應用程式的客戶服務查詢，或先嘗試小額訂單。
help-locked-asked = 付款頁面上某個付款方式已關閉，或選擇後沒有反應
help-locked-text = 部分付款方式不能同時使用：選擇其中一種並開啟其付款後，此訂單便不能再使用另一種。付款頁面會說明首先開啟的是哪一種，以及如何恢復另一種：如頁面提供，可關閉首次付款；否則請取消訂單，然後重新訂購相同項目。

## Limits

help-limits-title = 限額、收費及匯率
help-limits-lead = 各付款方式今日的每次付款限額及收費。
help-method-label = 付款方式
help-least-label = 最低金額
help-most-label = 每次付款上限
help-no-limit = 我們不設限額
help-limits-lowest = 如列出多項限額，以最低者為準。
help-limit-about = { $max }（約 { $about }）
help-limit-from = { $max }，由 { $from }起
help-limit-until = { $max }，現時適用，至 { $until }為止
help-limit-between = { $max }，由 { $from }至 { $until }
help-fee-floor = { $fee }，最低 { $floor }
help-fee-both = { $share } + { $fixed }
help-fee-cap = { $fee }，最高 { $cap }
help-limits-over-asked = 我的訂單超出限額
help-limits-over-text = 請選擇上限較高的付款方式：付款頁面會標示不適用於您的訂單的付款方式。您亦可取消訂單，然後逐一提交數張金額較小的訂單。
help-limits-own-asked = 我的錢包限額較低
help-limits-own-text = 錢包及銀行會自行設定每次、每日或每年付款限額，我們無法得知。錢包的客戶服務可告知您的限額；為帳戶完成認證後，限額一般可以提高。
help-limits-rate-asked = 匯率從何而來？
help-limits-rate-text = 如付款方式以價格以外的貨幣收費，我們會採用上方所列的匯率，並註明來源及日期。金額在您選擇付款方式時確定，付款前會在付款頁面顯示。您的錢包可能會再將金額兌換為您的帳戶貨幣。

## Paying by link

help-link-title = 透過連結由他人代為付款
help-link-lead = 每張訂單均設有付款頁面連結。任何人取得連結後均可付款，毋須登入。
help-link-how-asked = 如何傳送連結？
help-link-how-text = 開啟訂單或其付款頁面，複製連結，或直接以電郵傳送。您可以在訂單頁面查看付款進度。
help-link-seen-asked = 付款人會看到甚麼？
help-link-seen-text = 商戶、您的機構、訂購人姓名、訂購項目及金額。付款人不會看到您帳戶內的其他資料。
help-link-safe-asked = 我收到一個連結，如何得知是否安全？
help-link-safe-address = 請核對頁面網址是否屬於該商戶。
help-link-safe-who = 頁面會列明由誰要求付款、代表哪個機構及購買甚麼。如您對此毫不知情，請先向頁面所列的人士查證，然後才付款。
help-link-safe-password = 頁面絕不會要求您輸入密碼或卡號。您只須在自己的錢包內，或在支付卡服務供應商的頁面確認付款。
help-link-valid-asked = 連結的有效期有多長？
help-link-valid-text = 訂單可以付款期間，連結一直有效：付款限期列於頁面上。其後，同一連結會顯示訂單的最終狀況；付款後則會顯示收據。
help-link-twice-asked = 如有兩人開啟連結，會怎樣？
help-link-twice-text = 每張訂單只須付款一次。其後開啟連結的人會看到付款正在進行或已經完成。如仍收到重複付款，我們會妥善保管款項，並以電郵通知訂購人。
help-link-lost-asked = 我遺失了連結
help-link-lost-text = 連結載於訂單頁面，以及有關訂單的電郵。

## When a payment fails

help-not-paid-title = 付款失敗
help-not-paid-lead = 請按應用程式或付款頁面的訊息查找說明。付款失敗不會扣除任何款項，訂單在付款限期前仍可付款。
help-waiting-asked = 我已付款，但頁面仍在等候
help-waiting-text = 切勿再次付款。請在付款頁面按「我已付款」，我們會立即向付款服務供應商查詢。結果可能需時數分鐘。如應用程式顯示付款已完成，但一小時後頁面仍在等候，請聯絡我們並提供訂單編號。
help-declined-asked = 付款被拒絕
help-declined-text = 請查看應用程式內的訊息。一般是帳戶限額所致，或帳戶未開通向境外商戶付款的功能。應用程式的客戶服務可提供更多資料。然後請再試一次，或選擇其他付款方式。
help-over-limit-asked = 金額超出限額
help-over-limit-text = 金額超出您帳戶的付款限額，或超出我們就此付款方式所設的上限。請在應用程式提高限額、改為金額較小的訂單，或選擇其他付款方式。
help-balance-asked = 餘額不足
help-balance-text = 請為錢包增值，或在錢包內選擇其他資金來源，然後再試一次。
help-unverified-asked = 帳戶尚未認證
help-unverified-text = 向境外商戶付款須使用已認證的帳戶。大部分錢包只要綁定銀行卡，即可完成認證。
help-unverified-wechat = 使用微信支付時，請完成實名認證。
help-risk-asked = 付款因安全理由中止
help-risk-text = 錢包的風險監控未有批准此付款。請先嘗試小額付款、向錢包的客戶服務查詢，或選擇其他付款方式。如要再試，請先等候一段時間。
help-by-payer-asked = 我關閉了應用程式，或誤按了拒絕
help-by-payer-text = 沒有扣除任何款項。請再次開啟付款頁面，重新付款。
help-network-asked = 連線中斷，或二維碼已過期
help-network-text = 付款前，請再次開啟付款頁面，查看是否已收到您的款項。如未收到，請在該頁取得新的二維碼。二維碼只在數分鐘內有效，剩餘時間會在旁顯示。
help-unavailable-asked = 目前不能使用此付款方式
help-unavailable-text = 付款服務供應商的服務暫時中斷或正在維護。請於數分鐘後再試，或選擇其他付款方式。

## Orders

help-orders-title = 訂單
help-orders-lead = 訂購、更改付款方式、取消訂單及再次訂購。
help-one-order-asked = 為何不能提交第二張訂單？
help-one-order-text = 每個機構的每項產品，同一時間只可有一張未付款訂單，以免重複付款。您可以繳付現有訂單、將其取消，或以新訂單取代：有關頁面會提供這三個選擇。
help-change-asked = 可以更改付款方式嗎？
help-change-text = 可以。訂單未付款前，請在付款頁面選擇「以其他方式付款」。系統會先關閉首次付款，然後才開始下一次付款，以免重複付款。
help-change-locked = 如兩種付款方式不能同時使用，付款頁面會說明如何恢復另一種：關閉首次付款，或取消訂單後重新訂購相同項目。適用的方法在該頁只需一步即可完成。
help-cancel-asked = 如何取消訂單？
help-cancel-text = 開啟訂單，然後選擇「取消訂單」。系統會請您再次確認。有人正在付款時，切勿取消訂單。訂單取消後不能再付款。
help-cancel-paid-asked = 可以取消已付款的訂單嗎？
help-cancel-paid-text = 您不能自行取消。請聯絡我們，並提供訂單編號及原因。
help-expired-asked = 我的訂單已過期
help-expired-text = 逾期未付款的訂單會自動過期。請開啟該訂單並選擇「重新訂購相同項目」，表格會按原有內容填妥。如您已經付款，切勿再次付款，請聯絡我們：您的款項不會遺失。
help-reorder-asked = 如何再次購買相同項目？
help-reorder-text = 在訂單列表選擇「再次購買」。表格會按原有內容填妥，並採用今日的價格。訂購前，您可以更改內容。
help-error-asked = 網站顯示錯誤
help-error-text = 如您正在付款，請先再次開啟付款頁面，查看最新狀況，然後才付款。否則，請等候一分鐘，然後再試。

## Signing in

help-signin-title = 登入
help-signin-lead = 我們會將登入連結傳送至您的電郵地址，您毋須記住密碼。
help-no-mail-asked = 未有收到電郵
help-no-mail-text = 請等候數分鐘，並查看垃圾郵件匣。請核對電郵地址是否輸入正確，然後索取新連結。
help-spent-asked = 連結已失效
help-spent-text = 每個連結只可使用一次，24 小時內有效。您可以在舊連結的頁面索取新連結。
help-password-asked = 需要密碼或驗證碼嗎？
help-password-text = 不需要。任何能夠閱讀您電郵的人，均可以您的身分登入：請妥善保護您的電郵信箱，切勿轉寄登入電郵。
help-colleagues-asked = 我的同事如何取得使用權限？
help-colleagues-text = 請在帳戶內邀請同事。他們會加入您的機構，並可查看機構的訂單。繳付訂單的人毋須是成員：只要向對方傳送付款連結即可。
help-shared-asked = 我使用共用電腦
help-shared-text = 使用完畢後請登出：登出選項位於您的機構名稱下的選單。否則，您會保持登入，最長 30 日。

## Refunds

help-refunds-title = 退款及您的款項
help-refunds-lead = 已到帳的款項絕不會遺失，不論是逾期到帳、重複付款或多付款項。
help-refund-ask-asked = 如何申請退款？
help-refund-ask-text = 請聯絡我們，並提供訂單編號及原因：服務未能使用、與訂購內容不符，或未有收到服務。我們會回覆訂購人。
help-refund-where-asked = 款項會退回哪裏？
help-refund-where-text = 款項會退回原來付款的錢包或銀行卡。除非我們的專人已與您核實，否則不會退至其他地方。退款何時顯示，視乎錢包而定。
help-refund-late-asked = 我的款項在訂單取消或過期後才到帳
help-refund-late-text = 我們會妥善保管款項，並以電郵通知訂購人。切勿再次付款。
help-refund-twice-asked = 訂單重複付款
help-refund-twice-text = 我們會妥善保管第二次付款的款項，並以電郵通知訂購人有關退款安排。
help-refund-much-asked = 我多付了款項
help-refund-much-text = 訂單會視為已付款。我們會妥善保管餘下款項，並以電郵通知訂購人。

## Protection

help-protect-title = 保障您的資料及款項
help-protect-lead = 我們保存及轉交哪些資料，以及您如何取回款項。
help-kept-asked = 網站會保存哪些關於我的資料？
help-kept-text = 您的姓名、電郵地址、機構、語言、訂單，以及付款服務供應商就有關付款所回報的資料。
help-passed-asked = 網站會轉交哪些資料？
help-passed-text = 我們會向您所選付款方式的供應商提供：訂單編號、購買項目、金額、供應商用以防範詐騙的裝置類型及網絡地址，以及一個在其他地方不具意義的機構代碼。我們不會向其他人轉交資料，亦不會向廣告商提供任何資料。
help-never-asked = 網站絕不會取得哪些資料？
help-never-text = 卡號、密碼及支付密碼。您只須在自己的錢包內，或在支付卡服務供應商的頁面輸入。
help-cookies-asked = 網站使用哪些 Cookie？
help-cookies-session = 其中一個用作保持您的登入狀態，最長 30 日，並已加密。
help-cookies-language = 另一個用作記錄您所選的語言。
help-cookies-amazon = 由 AWS Marketplace 前來時，另有一個記錄您要連結的 AWS 帳戶，最長四小時，連結後即刪除。
help-cookies-none = 除此以外並無其他 Cookie，而我們的頁面亦不會從其他網站載入任何內容。
help-money-back-asked = 我何時可以取回款項？
help-money-back-text = 如款項逾期到帳、重複付款或多付，或我們同意接受取消已付款的訂單，您便可取回款項。
help-true-page-asked = 如何得知頁面是真正的官方頁面？
help-true-page-text = 登入或付款前，請核對瀏覽器顯示的網址。我們的電郵及頁面絕不會要求您輸入密碼、卡號或支付密碼。

## Accessibility

help-access-title = 無障礙聲明
help-access-lead = 本網站的頁面按《無障礙網頁內容指引》（WCAG）2.2 版 AA 級標準製作。
help-access-does-asked = 有哪些無障礙功能？
help-access-keyboard = 所有操作均可透過鍵盤及螢幕閱讀器完成。
help-access-zoom = 頁面可放大至 400%，在窄螢幕上閱讀時亦毋須橫向捲動。
help-access-colour = 任何狀態均不會只以顏色表示。頁面會配合您的深色模式及高對比度設定。
help-access-script = 即使停用 JavaScript，所有功能仍可使用。
help-access-time = 時限會以文字說明。二維碼過期後，您可以取得新的二維碼，訂單仍會保留。
help-access-codes-asked = 我無法掃描二維碼
help-access-codes-text = 每個二維碼旁均提供其他方法：在手機上可按按鈕；亦可使用二維碼的文字內容；如應用程式可讀取圖片，則可下載圖片。此外，您可以將任何付款頁面的連結傳送給他人，由他人代為付款。
help-access-gaps-asked = 有哪些地方仍未做到無障礙？
help-access-gaps-text = 錢包的頁面及應用程式由其供應商提供，我們無法更改。如您因此無法使用，請聯絡我們，我們會為您另覓付款方法。
help-access-tell-asked = 我遇到使用障礙
help-access-tell-text = 請聯絡我們，說明是哪個頁面，以及您想進行甚麼操作。我們會回覆並作出改善。
