### AWS Marketplace: the picker's row, linking an AWS account, Amazon orders, what AWS bills.

## The picker and the comparison

method-amazon-name = AWS Marketplace
method-amazon-time = 以 AWS 通知為準
method-amazon-hint = AWS 會按其產品頁的價格向您收費，我們不會收取任何款項。
amazon-buy-fits = 在 AWS 訂閱相同計劃及相同期限並按「Set up your account」，即繳付此訂單。
amazon-buy-units = 在 AWS 訂閱「{ $dimension }」，數量必須正好為 { $units }，並按「Set up your account」，即繳付此訂單。
amazon-buy-stranger = 只有屬於 { $organisation } 的 AWS 帳戶在 AWS 購買，才會繳付此訂單。以其他 AWS 帳戶購買會成為另一張訂單，此訂單仍未付款。
amazon-buy-exactly = 「{ $dimension }」的數量必須正好為 { $units }。
amazon-buy-other = AWS 產品頁並無完全相同的項目。如在 AWS 購買，請先取消此訂單。
amazon-buy-other-stranger = AWS 產品頁並無完全相同的項目：在 AWS 購買不會繳付此訂單。
amazon-buy-link = 在 AWS Marketplace 購買
amazon-buy-named = 在 AWS Marketplace 購買 { $product }
amazon-listing-price = AWS 產品頁價格
amazon-charged-by = 由 AWS 收費
amazon-refund-by = 向 AWS 申請

## Where AWS sends a buyer

amazon-start-title = 請由 AWS Marketplace 開始
amazon-start-text = 本頁供來自 AWS Marketplace 的買家使用。請在 AWS 開啟您的訂閱並按「Set up your account」，AWS 便會帶您前來。
amazon-unknown-title = AWS 未能識別這次到訪
amazon-unknown-text = 收到的資料並非 AWS 為此產品發出。沒有作出任何更改。請在 AWS 開啟您的訂閱，再按「Set up your account」。
amazon-expired-title = 這次來自 AWS 的到訪已過期
amazon-expired-text = 資料最多四小時內有效。您在 AWS 的訂閱不受影響：請開啟訂閱，再按「Set up your account」。
amazon-unanswered-title = AWS 暫時沒有回應
amazon-unanswered-text = 沒有任何損失，您在 AWS 的訂閱亦不受影響。請於一分鐘後開啟訂閱，再按「Set up your account」。
amazon-unready-title = 此產品尚未在本網站設定妥當
amazon-unready-text = 您在 AWS 的訂閱不受影響。請聯絡我們，由我們完成設定，其後再於 AWS 按「Set up your account」。
amazon-lost-title = 請由 AWS 開啟本頁
amazon-lost-text = 此瀏覽器在過去四小時內沒有由 AWS 前來。請以此瀏覽器在 AWS 開啟您的訂閱，再按「Set up your account」。

## Linking an AWS account

amazon-link-title = 連結您的 AWS 帳戶
amazon-link-lead = 您已在 AWS Marketplace 訂閱。將 AWS 帳戶連結至您的機構後，我們便會為您啟用所購項目。
amazon-fact-account = AWS 帳戶
amazon-fact-product = 產品
amazon-fact-code = AWS 產品代碼
amazon-fact-org = 機構
amazon-fact-since = 連結紀錄
amazon-account-by = { $day }由 { $member } 連結
amazon-signin-text = 請先登入或登記，兩者使用同一表格。我們會傳送登入連結，毋須密碼。其後您會返回本頁確認。
amazon-signin-button = 登入或登記
amazon-same-browser = 請以此瀏覽器開啟電郵內的連結：只有它記得您來自哪個 AWS 帳戶。
amazon-bound-title = 此 AWS 帳戶已經連結
amazon-bound-text = 連結人為 { $email }。請以該電郵地址登入，或以同一機構其他成員的身分登入，均使用我們傳送的連結。其他機構不能使用此 AWS 帳戶。
amazon-bound-button = 登入
amazon-elsewhere-title = 此 AWS 帳戶已屬於另一機構
amazon-elsewhere-text = 連結人 { $email } 以傳送至該地址的連結登入。您現時以 { $organisation } 的身分登入。如要繼續，請以另一機構成員的身分登入。沒有作出任何更改。
amazon-account-fixed = 已連結的 AWS 帳戶不能在此解除連結。如要更改，請聯絡客戶服務。
amazon-confirm-who = 您以 { $email } 登入，所屬機構為 { $organisation }。請核對 AWS 帳戶號碼是否屬於您。
amazon-confirm-lasting = AWS 帳戶會一直屬於 { $organisation }，不能在此解除連結。
amazon-confirm-button = 連結 AWS 帳戶
amazon-repeat-title = 啟用您的訂閱
amazon-repeat-lead = 您以已連結的 AWS 帳戶再次在 AWS Marketplace 訂閱。確認後，我們便會為您啟用所購項目。
amazon-repeat-button = 啟用訂閱
amazon-confirm-billing = AWS 會按其產品頁的價格向您收費，我們不會收取任何費用。
amazon-done-title = AWS 帳戶已連結
amazon-done-ours = 帳戶屬於 { $organisation }。您可在「Amazon 訂單」查看所購項目。
amazon-done-text = 這次來自 AWS 的到訪已經使用。請以該機構成員的身分登入，查看其 Amazon 訂單。
amazon-done-link = 查看 Amazon 訂單

## Amazon orders

amazon-orders-title = Amazon 訂單
amazon-orders-lead = { $organisation } 在 AWS Marketplace 的購買紀錄。由 AWS 收費，每次購買會繳付本網站的一張訂單。
amazon-account-link = 已連結的 AWS 帳戶及其購買紀錄
amazon-linked-done = AWS 帳戶已連結。
amazon-asked-done = 剛才已向 AWS 查詢，結果如下。
amazon-asked-vain = AWS 沒有回應。我們會於數分鐘內再次查詢，沒有任何損失。
amazon-unread-text = AWS 尚未通知購買了甚麼。我們會於數分鐘內再次查詢，沒有任何損失。
amazon-moved-text = AWS 帳戶 { $account } 已由另一機構轉至 { $organisation }。請在 AWS 開啟每項訂閱，按「Set up your account」並同意服務協議；在此之前，我們不會查詢其購買項目，亦不會訂購。
amazon-accounts-title = 已連結的 AWS 帳戶
amazon-accounts-none = 尚未連結 AWS 帳戶
amazon-accounts-how = 請在 AWS Marketplace 訂閱產品，並按「Set up your account」。
amazon-bought-title = 在 AWS Marketplace 的購買
amazon-column-units = 數量
amazon-column-until = 到期日
amazon-column-licence = AWS 授權
amazon-until-open = 沒有到期日
amazon-status-active = 有效
amazon-status-ended = 已結束
amazon-status-waiting = 尚未訂購
amazon-status-unclear = 需要核實
amazon-waiting-hint = 數分鐘內會在本網站訂購。
amazon-waiting-for = 同一產品有一張訂單尚未付款。付款或取消後，這次購買便會自動訂購。
amazon-waiting-money = 相同項目的訂單有一筆不能撤回的付款，款項可能正在途中。待有結果後，這次購買便會自動訂購。
amazon-why-unknown = 我們的產品頁設定沒有此產品或計劃。
amazon-why-units = 此數量與我們目錄的任何計劃均不相符。
amazon-why-term = 其期限與我們的計劃不同。
amazon-why-moved = 其到期日有變，但並非增加一個計劃期限。
amazon-why-replaces = 它在另一計劃到期前取代了該計劃。
amazon-unclear-act = 本網站不會自動訂購。請聯絡客戶服務。
amazon-order-none = 暫無
amazon-show-all = 顯示全部
amazon-none-yet = AWS 尚未報告任何購買
amazon-ask-button = 立即向 AWS 查詢
amazon-ask-hint = 我們平時每小時查詢一次。
amazon-reports-title = AWS 的報告
amazon-report-new = { $what }：已購買
amazon-report-term = { $what }：期限改為至 { $until }
amazon-report-open = { $what }：期限改為沒有到期日
amazon-report-units = { $what }：數量由 { $from } 改為 { $to }
amazon-report-ended = { $what }：已結束
amazon-report-back = { $what }：重新生效

## Orders that AWS bills

amazon-order-notice = 在 AWS Marketplace 購買。AWS 會按其產品頁的價格收費，並列於您的 AWS 帳單。本頁的價格為我們的目錄價，我們不會收取任何款項。
amazon-past-placed = 因 AWS Marketplace 上的購買而訂購；{ $member } 連結了 AWS 帳戶，並同意服務協議（版本 { $version }）
amazon-past-reported = AWS Marketplace 已報告這次購買。由 AWS 收費；我們的目錄價為 { $amount }
amazon-paid-title = 已透過 AWS Marketplace 付款
amazon-paid-money = AWS 於 { $at } 報告了這次購買。由 AWS 向您收費，我們不會收取任何款項。
amazon-paid-advice = 實付金額以 AWS 帳單為準，按產品頁的價格計算。{ $amount } 為我們的目錄價。您毋須再做任何事。
amazon-receipt-price = 目錄價
amazon-receipt-billed = 此訂單由 AWS 收費。
amazon-receipt-note = 實付金額及稅項以 AWS 帳單為準，按其產品頁的價格計算。本頁只列明所訂購的項目，並非向我們付款的證明。

## The desk

amazon-desk-title = 需要人手處理的 AWS 購買
amazon-desk-hint = AWS 已就這些購買收費，但本網站尚未為其訂購。請與買方商定。按「已處理」後，AWS 目前報告的內容視為已辦妥，其後的變動以此為起點。
amazon-desk-why = 原因

## The letter

amazon-mail-subject = 訂單 { $number }：已在 AWS Marketplace 購買
amazon-mail-title = 已透過 AWS Marketplace 付款
amazon-mail-body = AWS 於 { $at } 報告了這次購買。AWS 會按其產品頁的價格收費，並列於您的 AWS 帳單；我們不會收取任何款項。
amazon-mail-button = 查看訂單

## Help

help-amazon-title = 在 AWS Marketplace 購買
help-amazon-lead = 部分產品亦在 AWS Marketplace 上架。您在 AWS 購買，由 AWS 收費，訂單會在本網站顯示。
help-amazon-how-asked = 如何在 AWS 購買？
help-amazon-step-subscribe = 從付款頁面或在 AWS Marketplace 開啟產品頁並訂閱。
help-amazon-step-press = 在 AWS 按「Set up your account」，AWS 便會帶您到我們的頁面。
help-amazon-step-signin = 在該頁登入或登記，其後您會返回該頁。
help-amazon-step-confirm = 同意服務協議，並將 AWS 帳戶連結至您的機構。
help-amazon-open-asked = 我已有一張相同項目的未付款訂單
help-amazon-open-text = 如計劃及期限相同，在 AWS 的購買便會繳付該訂單：切勿再以其他方式付款。如屬同一產品的其他計劃，請先取消該訂單或先付款。
help-amazon-charge-asked = 誰向我收費，金額多少？
help-amazon-charge-text = 由 AWS 按其產品頁的價格收費，並列於您的 AWS 帳單。我們不會收取任何款項，本網站的收據並非發票。退款請向 AWS 申請。
help-amazon-change-asked = 可以解除 AWS 帳戶的連結嗎？
help-amazon-change-text = 不能自行解除。一個 AWS 帳戶長期屬於一個機構；客戶服務可以更改。
