### USDT: the payment page of an address and an exact amount, and what a chain shows.

method-usdt-trc20-name = USDT (TRC20)
method-usdt-trc20-time = 1 至 3 分鐘
method-usdt-trc20-hint = TRON 網絡上的 Tether。付款後須輸入 TxID。連結可轉寄他人
method-usdt-erc20-name = USDT (ERC20)
method-usdt-erc20-time = 3 至 20 分鐘
method-usdt-erc20-hint = Ethereum 網絡上的 Tether。只要金額準確，系統便會自動找到付款。連結可轉寄他人

## The page

usdt-transfer-title = 以 { $standard } 轉帳 { $amount }
usdt-transfer-lead = 尚未收到款項。任何人均可使用此連結付款，毋須登入。
usdt-transfer-held-title = 您的轉帳正在核實
usdt-transfer-held-money = 我們已收到一筆轉帳，但單憑金額未能確定屬於哪張訂單。切勿重複付款。
usdt-transfer-held-text = 我們的團隊正在核實，並會以電郵通知訂購人。
usdt-transfer-looking-title = 正在查找您的轉帳
usdt-transfer-looking-money = 網絡上尚未顯示這筆轉帳。切勿重複付款。
usdt-transfer-looking-text = 我們會繼續查找，找到後會在本頁顯示。
usdt-transfer-received-text = 此訂單至今已收到 { $received }。
usdt-transfer-unsent-link = 尚未轉帳？查看付款資料
usdt-transfer-rest-title = 尚需轉帳 { $amount }
usdt-transfer-rest-lead = 已收到 { $received }，款項安全無誤。請以一次轉帳繳付餘款，金額必須與此完全相同。
usdt-transfer-confirming-title = 已找到轉帳，正在確認
usdt-transfer-confirming-money = 已找到您的轉帳。切勿再次轉帳。
usdt-transfer-confirming-text = 網絡正在確認轉帳。您可以關閉本頁：收據會以電郵傳送給訂購人。
usdt-transfer-network-tron = 只限 TRON 網絡（TRC20）。
usdt-transfer-network-ethereum = 只限 Ethereum 網絡（ERC20）。
usdt-transfer-network-text = 經其他網絡轉帳，或轉入其他幣種，系統均無法自動找到，款項更可能因此損失。
usdt-transfer-amount-label = 準確金額（USDT，包括全部六個小數位）
usdt-transfer-amount-hint = 到帳金額必須與此完全相同。如您的錢包或交易所會從轉帳金額中扣除手續費，請另外加上手續費。最後數個數字用作識別您的付款，合共不足 0.01 USDT。
usdt-transfer-address-label = 官方收款地址（{ $standard }）
usdt-transfer-code-label = 此地址的核對碼：{ $code }
usdt-transfer-code-hint = 我們的電郵及收款地址列表均載有相同的核對碼。
usdt-transfer-code-link = 前往核對
usdt-transfer-qr-label = 收款地址二維碼（{ $standard }），不包括金額
usdt-transfer-until = 請於 { $until } 前轉帳，尚餘 { $left }。
usdt-transfer-sandbox-link = 以模擬錢包付款
usdt-transfer-request-title = 包括金額的二維碼，適用於部分錢包
usdt-transfer-request-text = 部分錢包可從中讀取地址及金額。確認前，請在錢包核對收款人是否上方的地址，以及金額是否完全相同。如顯示其他資料，請自行輸入。
usdt-transfer-request-open = 在此裝置的錢包開啟
usdt-transfer-request-qr = 付款要求二維碼，適用於支援 EIP-681 的錢包
usdt-transfer-ways-title = 如您未能繳付餘款
usdt-transfer-ways-rest = 可由他人代為付款：轉寄此連結即可。
usdt-transfer-ways-smaller = 或取消此訂單，再按已轉帳的金額另行訂購。在新訂單的付款頁面選擇同一網絡，並輸入同一個 TxID，便毋須再次轉帳。
usdt-transfer-ways-cancel = 取消此訂單
usdt-transfer-ways-contact = 或聯絡客戶服務。在此期間，款項安全無誤。
usdt-transfer-share-title = 由他人代為付款
usdt-transfer-share-text = 款項將付予 { $seller }。本頁網址為 { $host }，絕不會要求您輸入密碼或助記詞。
usdt-transfer-share-label = 付款連結
usdt-transfer-share-mail = 以電郵傳送
usdt-transfer-share-button = 分享

## Steps and warnings

usdt-steps-title = 如何使用 USDT 付款
usdt-step-network = 在錢包或交易所選擇 USDT，然後選擇 { $standard }（{ $network }）網絡。
usdt-step-address = 複製地址，並核對開首是否 { $first }、結尾是否 { $last }。
usdt-step-amount = 以一次轉帳付清 { $amount }，金額必須完全相同。
usdt-step-hash = 在轉帳詳情中複製 TxID，然後在本頁輸入。
usdt-step-wait = 返回本頁。系統會自動找到付款；如等候時間較長，您可以輸入 TxID。
usdt-one-order-note = 每張訂單必須獨立付款，切勿以一次轉帳繳付多張訂單。繳付一張並看到確認後，才繳付下一張。
usdt-exchange-note = 如從交易所付款，請使用提幣功能，並經上述網絡提取。交易所的內部轉帳沒有 TxID，無法找到。
usdt-history-note = 請從本頁複製地址，切勿從錢包的紀錄複製：不法之徒會在紀錄中混入相似的地址。

## What the chain shows

usdt-trail-title = 此訂單的轉帳
usdt-trail-nothing = 尚未找到轉帳。
usdt-trail-behind-text = 目前未能查看此網絡的最新轉帳。您已轉帳的款項安全無誤，稍後便會找到；切勿再次轉帳。
usdt-trail-moving-tag = 確認中
usdt-trail-final-tag = 已收款
usdt-trail-gone-tag = 已不在鏈上
usdt-trail-gone-text = 網絡已取代載有此轉帳的區塊。轉帳一般會在一分鐘內重新出現。除非您的錢包顯示轉帳失敗，否則切勿再次轉帳。
usdt-trail-blocks = 確認次數：{ $done } / { $needed }
usdt-trail-txid-label = 您的 { $standard } 轉帳的 TxID
usdt-trail-txid-hint = 共 64 個英文字母及數字。錢包亦會稱為「交易哈希」、「交易雜湊值」、「Txn Hash」或「交易 ID」。您亦可輸入區塊瀏覽器的交易網址。
usdt-trail-txid-button = 提交 TxID
usdt-trail-where-title = 如何找到 TxID
usdt-trail-where-text = 在錢包或交易所的紀錄中開啟該次轉帳，詳情內便會顯示 TxID。TxID 並非您的地址，亦非訂單編號。
usdt-trail-where-picture = 請以文字形式複製。對照圖片輸入容易出錯。
usdt-trail-where-exchange = 交易所發出提幣後才會顯示 TxID，一般需時數分鐘。

## The status of a claimed TxID

usdt-claim-looking-tag = 尚未找到
usdt-claim-looking-text = 如十分鐘後仍未找到，請檢查是否已複製整個 TxID，以及轉帳是否經此網絡進行。
usdt-claim-confirming-tag = 已找到
usdt-claim-confirming-text = 已找到此轉帳，網絡確認後便會計入此訂單。切勿再次轉帳。
usdt-claim-placed-tag = 已收款
usdt-claim-placed-text = 此轉帳已計入此訂單。此 TxID 不能再次使用。
usdt-claim-held-tag = 正在核實
usdt-claim-held-text = 其他買家亦向同一地址付款，因此須由我們的團隊確認這筆轉帳屬於此訂單。
usdt-claim-small-tag = 不足 1 USDT
usdt-claim-small-text = 這筆轉帳不足 1 USDT，亦與應付金額不符，因此未計入此訂單。我們的團隊會核實。您仍可繳付應付金額。
usdt-claim-used-tag = 已用於另一張訂單
usdt-claim-used-text = 此 TxID 已用於繳付另一張訂單，而每個 TxID 只可使用一次。如您複製了錯誤的 TxID，請輸入正確的 TxID。
usdt-claim-dismissed-tag = 已由職員核實
usdt-claim-dismissed-text = 職員已核實此筆轉帳：它並非本站任何訂單的付款。如屬您的轉帳，請聯絡客戶服務。
usdt-claim-theirs-tag = 屬於另一張訂單
usdt-claim-theirs-text = 此轉帳的金額與另一張訂單的指定金額完全相同，因此會用於繳付該訂單。
usdt-claim-older-tag = 早於此訂單
usdt-claim-older-text = 此轉帳在訂單提交前已經發出。如您原本是為較早的訂單付款，請開啟該訂單的連結，並在該處輸入 TxID。
usdt-claim-failed-tag = 在鏈上失敗
usdt-claim-failed-text = 網絡顯示此轉帳失敗，沒有轉移任何款項。請再次轉帳，並輸入新的 TxID。
usdt-claim-other-token-tag = 其他代幣
usdt-claim-other-token-text = 此交易轉移的是其他代幣，即使名稱相似，亦非 USDT，因此不能繳付此訂單。如您已轉帳給我們，請聯絡客戶服務。
usdt-claim-coin-tag = 並非 USDT
usdt-claim-coin-text = 此交易轉移的是網絡本身的貨幣，並非 USDT，因此不能繳付此訂單。如您已轉帳給我們，請聯絡客戶服務。
usdt-claim-other-recipient-tag = 收款人不符
usdt-claim-other-recipient-text = 此交易將 USDT 轉帳給其他人。請將交易的收款人與上方的地址核對。
usdt-claim-no-transfer-tag = 沒有付款
usdt-claim-no-transfer-text = 此交易沒有向我們轉入 USDT，或轉入的金額不足 0.01 USDT。
usdt-claim-never-seen-tag = 從未找到
usdt-claim-never-seen-text = 網絡在六小時內一直沒有顯示此轉帳，因此款項不會到帳。請查看您的錢包：轉帳很可能並未發出。確定後請再次轉帳。
usdt-claim-not-looked-tag = 已停止查找
usdt-claim-not-looked-text = 網絡上未有顯示此轉帳，其後又輸入了許多其他 TxID，因此我們已停止查找。如屬您的轉帳，請再次輸入。
usdt-claim-other-network-tag = 其他網絡
usdt-claim-other-network-text = 此 TxID 屬於另一個網絡的交易，因此不能直接繳付此訂單。如您已在該網絡把 USDT 轉到我們的地址，款項不會遺失：請聯絡客戶服務並提供此 TxID，收到答覆前請勿再次轉帳。

## When what was entered is no TxID

usdt-pasted-empty = 請輸入您的轉帳的 TxID
usdt-pasted-network = 此連結顯示的是另一個網絡（{ $network }）的交易。請輸入在本頁所示網絡轉帳的 TxID；如您已透過該網絡轉帳，請聯絡客戶服務
usdt-pasted-own-address = 這是我們的收款地址。請輸入轉帳至此地址的 TxID：64 個英文字母及數字
usdt-pasted-address = 這是 { $network } 的地址，並非 TxID。TxID 載於轉帳詳情內
usdt-pasted-several = 這裏有多個 TxID。請逐一輸入
usdt-pasted-shortened = 此 TxID 的中間部分已被省略。請使用錢包的複製按鈕複製
usdt-pasted-short = 這裏有 { $digits } 個英文字母及數字，TxID 應有 64 個。請複製整個 TxID
usdt-pasted-long = 這裏有 { $digits } 個英文字母及數字，TxID 應有 64 個。請只複製 TxID
usdt-pasted-letter = TxID 只有數字及英文字母 A 至 F，但這裏有「{ $letter }」。請以文字形式複製，不要自行輸入
usdt-pasted-picture = 這是圖片。請輸入文字形式的 TxID
usdt-pasted-words = 這並非 TxID。TxID 由 64 個數字及英文字母 A 至 F 組成

## A payment link that has run out

usdt-new-amount = 取得新的金額
usdt-lapsed-title = 此付款連結已過期
usdt-lapsed-money = 未有收到以 { $app } 支付的款項。訂單仍可付款。
usdt-lapsed-advice = 轉帳前，請先取得新的金額。如您已按舊的金額轉帳，切勿再次轉帳：請在下方輸入 TxID。
usdt-closed-named-advice = 此連結已無法付款。如您已付款，請勿重複付款：請在下方輸入 TxID。
usdt-named-title = 請提供您的轉帳資料
usdt-named-money = 此付款連結已過期，但已轉帳的款項不會遺失。

## The same order again, for money that came too late

usdt-reorder-title = 已經付款？請重新訂購相同項目
usdt-reorder-arrived-text = 此訂單收到 { $amount }。您重新訂購相同項目後，款項會即時用於繳付新訂單。您毋須再次轉帳。
usdt-reorder-part-text = 此訂單已收到 { $amount }。以 { $total } 再次訂購相同內容：這筆款項將計入新訂單，餘額由新訂單頁面收取。
usdt-reorder-later-text = 已經付款？請先在下方輸入轉帳的 TxID。我們看到款項後，您便可在此重新訂購相同項目。請勿再次轉帳。
usdt-reorder-member-text = 新訂單會使用為此訂單轉帳的款項。請在新訂單的頁面輸入 TxID。請勿再次轉帳。
# $organisation: who bought.
usdt-reorder-signin-text = 您是 { $organisation } 的成員？登入後可隨時重新訂購相同項目。
usdt-reorder-signin-link = 登入
# $organisation: who bought.
usdt-reorder-link-text = 您並未以 { $organisation } 成員的身分登入。訂單會註明是透過此連結提交，我們亦會電郵通知原訂購人。此操作只可進行一次。
usdt-reorder-agree-label = 我同意《{ $agreement }》
usdt-reorder-agreement-link = 閱讀《{ $agreement }》
usdt-reorder-button = 我已付款，重新訂購相同項目
usdt-reorder-problem-unticked = 如您同意，請剔選方格，然後再次訂購
usdt-reorder-problem-clash = 您的機構已有一張此產品的未付款訂單。請開啟該訂單，選擇同一網絡，並在該處輸入 TxID
usdt-reorder-problem-gone = 此項目已不能訂購。請聯絡客戶服務：款項安全無誤

## Facts and receipt

usdt-pay-fact-reference = TxID

## Help

help-usdt-title = 使用 USDT 付款
help-usdt-lead = 支援 TRON 網絡（TRC20）及 Ethereum 網絡（ERC20）上的 Tether，任何錢包或交易所均可付款，毋須登入。
help-usdt-step-choose = 在付款頁面選擇 USDT，並選擇您的錢包或交易所轉帳時使用的網絡。
help-usdt-step-copy = 從該頁面複製地址及準確金額。
help-usdt-step-send = 以一次轉帳付清此金額，金額必須完全相同，並只限經該網絡轉帳。
help-usdt-step-hash = 使用 TRC20 時，請複製轉帳的 TxID，並在付款頁面提交。使用 ERC20 時，系統會自動找到付款。
help-usdt-step-wait = 頁面會顯示網絡的確認次數，全部確認後便會顯示「已付款」。
help-usdt-link-text = 付款頁面是一個連結，48 小時內有效，並可轉寄他人：任何人均可使用此連結付款，毋須登入。
help-usdt-network-asked = 應選擇哪個網絡？
help-usdt-network-text = 請選擇您的錢包或交易所就 USDT 提供的網絡：TRC20 即 TRON，ERC20 即 Ethereum。付款頁面與錢包的網絡必須相同。
help-usdt-network-wrong = 經其他網絡轉帳，或轉入其他代幣或網絡本身的貨幣，款項均不會計入您的訂單。請聯絡客戶服務，並提供 TxID；款項未必能夠取回。
help-usdt-fee-asked = 手續費是多少？
help-usdt-fee-text = 手續費會在訂單金額以外收取，並在您選擇前顯示。您的錢包或交易所會另收手續費：我們頁面所示的金額是必須到帳的金額。
help-usdt-addresses-asked = 官方收款地址有哪些？
help-usdt-addresses-text = 只限以下地址。每個地址的核對碼在本頁、付款頁面及我們的電郵中均相同。如有頁面顯示其他地址，切勿付款，並請聯絡我們。
help-usdt-txid-asked = 甚麼是 TxID？如何找到？
help-usdt-txid-names = TxID 是一次轉帳在網絡上的獨有名稱，共 64 個數字及英文字母。錢包亦會稱為「交易哈希」、「交易雜湊值」、「Txn Hash」、「TxHash」、「哈希」或「交易 ID」。
help-usdt-txid-once = 每個 TxID 只可用於一張訂單，並只可使用一次。
help-usdt-several-asked = 可以用一次轉帳繳付多張訂單嗎？
help-usdt-several-text = 不可以。每張訂單必須獨立付款：繳付一張並看到確認後，才繳付下一張。否則款項與訂單無法對應。如必須合併付款，請先聯絡您的客戶經理，並在付款前就此簽訂合約。
help-usdt-short-asked = 我轉帳的金額不足
help-usdt-short-text = 請在付款頁面輸入 TxID。頁面隨即會顯示尚需轉帳的準確金額；請按該金額轉帳，並輸入新的 TxID。一張訂單可以有多個 TxID。
help-usdt-over-asked = 我轉帳的金額過多
help-usdt-over-text = 訂單已付清，頁面會顯示多付的金額。我們會就此以電郵與您聯絡。
help-usdt-late-asked = 我已付款，但關閉了頁面，或連結已過期
help-usdt-late-link = 請再次開啟付款連結，並輸入 TxID。切勿再次轉帳。
help-usdt-late-expired = 如訂單已過期，您仍可透過該連結提交 TxID，已轉帳的款項會予以保留。
help-usdt-late-again = 在該頁面選擇「我已付款，重新訂購相同項目」：您的款項會用於繳付新訂單。
help-usdt-held-asked = 為何由專人核實我的 TxID？
help-usdt-held-text = 在這些網絡上，任何人均可查看每次轉帳，因此知道 TxID 並不能證明甚麼。準確金額的最後數個數字可顯示轉帳屬於誰；如沒有這些數字，而同時有其他訂單等候付款，則由專人判斷。
help-usdt-address-network = 網絡
help-usdt-address-code = 核對碼
help-usdt-address-label = 收款地址
