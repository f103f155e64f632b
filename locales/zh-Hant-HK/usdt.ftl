### USDT: the payment page of an address and an exact amount, and what a chain shows.

method-usdt-trc20-name = USDT (TRC20)
method-usdt-trc20-time = 1 至 3 分鐘
method-usdt-trc20-hint = TRON 網絡上的 Tether。付款後須輸入 TxID。連結可轉寄他人
method-usdt-erc20-name = USDT (ERC20)
method-usdt-erc20-time = 3 至 20 分鐘
method-usdt-erc20-hint = Ethereum 網絡上的 Tether。只要金額準確，系統便會自動找到付款。連結可轉寄他人

## The page

transfer-title = 以 { $standard } 轉帳 { $amount }
transfer-lead = 尚未收到款項。任何人均可使用此連結付款，毋須登入。
transfer-held-title = 您的轉帳正在核實
transfer-held-money = 我們已收到一筆轉帳，但單憑金額未能確定屬於哪張訂單。切勿重複付款。
transfer-held-text = 我們的團隊正在核實，並會以電郵通知訂購人。
transfer-looking-title = 正在查找您的轉帳
transfer-looking-money = 網絡上尚未顯示這筆轉帳。切勿重複付款。
transfer-looking-text = 我們會繼續查找，找到後會在本頁顯示。
transfer-received-text = 此訂單至今已收到 { $received }。
transfer-unsent-link = 尚未轉帳？查看付款資料
transfer-rest-title = 尚需轉帳 { $amount }
transfer-rest-lead = 已收到 { $received }，款項安全無誤。請以一次轉帳繳付餘款，金額必須與此完全相同。
transfer-confirming-title = 已找到轉帳，正在確認
transfer-confirming-money = 已找到您的轉帳。切勿再次轉帳。
transfer-confirming-text = 網絡正在確認轉帳。您可以關閉本頁：收據會以電郵傳送給訂購人。
transfer-network-tron = 只限 TRON 網絡（TRC20）。
transfer-network-ethereum = 只限 Ethereum 網絡（ERC20）。
transfer-network-text = 經其他網絡轉帳，或轉入其他幣種，系統均無法自動找到，款項更可能因此損失。
transfer-amount-label = 準確金額（USDT，包括全部六個小數位）
transfer-amount-hint = 到帳金額必須與此完全相同。如您的錢包或交易所會從轉帳金額中扣除手續費，請另外加上手續費。最後數個數字用作識別您的付款，合共不足 0.01 USDT。
transfer-address-label = 官方收款地址（{ $standard }）
transfer-code-label = 此地址的核對碼：
transfer-code-hint = 我們的電郵及收款地址列表均載有相同的核對碼。
transfer-code-link = 前往核對
transfer-qr-label = 收款地址二維碼（{ $standard }），不包括金額
transfer-until = 請於 { $until } 前轉帳，尚餘 { $left }。
transfer-sandbox-link = 以模擬錢包付款
transfer-request-title = 包括金額的二維碼，適用於部分錢包
transfer-request-text = 部分錢包可從中讀取地址及金額。確認前，請在錢包核對收款人是否上方的地址，以及金額是否完全相同。如顯示其他資料，請自行輸入。
transfer-request-open = 在此裝置的錢包開啟
transfer-request-qr = 付款要求二維碼，適用於支援 EIP-681 的錢包
transfer-ways-title = 如您未能繳付餘款
transfer-ways-rest = 可由他人代為付款：轉寄此連結即可。
transfer-ways-smaller = 或取消此訂單，再按已轉帳的金額另行訂購。在新訂單的付款頁面選擇同一網絡，並輸入同一個 TxID，便毋須再次轉帳。
transfer-ways-cancel = 取消此訂單
transfer-ways-contact = 或聯絡客戶服務。在此期間，款項安全無誤。
transfer-share-title = 由他人代為付款
transfer-share-text = 款項將付予 { $seller }。本頁網址為 { $host }，絕不會要求您輸入密碼或助記詞。
transfer-share-label = 付款連結
transfer-share-mail = 以電郵傳送
transfer-share-button = 分享

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

trail-title = 此訂單的轉帳
trail-nothing = 尚未找到轉帳。
trail-behind-text = 目前未能查看此網絡的最新轉帳。您已轉帳的款項安全無誤，稍後便會找到；切勿再次轉帳。
trail-moving-tag = 確認中
trail-final-tag = 已收款
trail-gone-tag = 已不在鏈上
trail-gone-text = 網絡已取代載有此轉帳的區塊。轉帳一般會在一分鐘內重新出現。除非您的錢包顯示轉帳失敗，否則切勿再次轉帳。
trail-blocks = 確認次數：{ $done } / { $needed }
trail-txid-label = 您的 { $standard } 轉帳的 TxID
trail-txid-hint = 共 64 個英文字母及數字。錢包亦會稱為「交易哈希」、「交易雜湊值」、「Txn Hash」或「交易 ID」。您亦可輸入區塊瀏覽器的交易網址。
trail-txid-button = 提交 TxID
trail-where-title = 如何找到 TxID
trail-where-text = 在錢包或交易所的紀錄中開啟該次轉帳，詳情內便會顯示 TxID。TxID 並非您的地址，亦非訂單編號。
trail-where-picture = 請以文字形式複製。對照圖片輸入容易出錯。
trail-where-exchange = 交易所發出提幣後才會顯示 TxID，一般需時數分鐘。

## What came of a TxID

claim-looking-tag = 尚未找到
claim-looking-text = 如十分鐘後仍未找到，請檢查是否已複製整個 TxID，以及轉帳是否經此網絡進行。
claim-confirming-tag = 已找到
claim-confirming-text = 已找到此轉帳，網絡確認後便會計入此訂單。切勿再次轉帳。
claim-placed-tag = 已收款
claim-placed-text = 此轉帳已計入此訂單。此 TxID 不能再次使用。
claim-held-tag = 正在核實
claim-held-text = 其他買家亦向同一地址付款，因此須由我們的團隊確認這筆轉帳屬於此訂單。
claim-small-tag = 不足 1 USDT
claim-small-text = 這筆轉帳不足 1 USDT，亦與應付金額不符，因此未計入此訂單。我們的團隊會核實。您仍可繳付應付金額。
claim-used-tag = 已用於另一張訂單
claim-used-text = 此 TxID 已用於繳付另一張訂單，而每個 TxID 只可使用一次。如您複製了錯誤的 TxID，請輸入正確的 TxID。
claim-set-aside-tag = 已由職員核實
claim-set-aside-text = 職員已核實此筆轉帳：它並非本站任何訂單的付款。如屬您的轉帳，請聯絡客戶服務。
claim-theirs-tag = 屬於另一張訂單
claim-theirs-text = 此轉帳的金額與另一張訂單的指定金額完全相同，因此會用於繳付該訂單。
claim-older-tag = 早於此訂單
claim-older-text = 此轉帳在訂單提交前已經發出。如您原本是為較早的訂單付款，請開啟該訂單的連結，並在該處輸入 TxID。
claim-failed-tag = 在鏈上失敗
claim-failed-text = 網絡顯示此轉帳失敗，沒有轉移任何款項。請再次轉帳，並輸入新的 TxID。
claim-other-token-tag = 其他代幣
claim-other-token-text = 此交易轉移的是其他代幣，即使名稱相似，亦非 USDT，因此不能繳付此訂單。如您已轉帳給我們，請聯絡客戶服務。
claim-coin-tag = 並非 USDT
claim-coin-text = 此交易轉移的是網絡本身的貨幣，並非 USDT，因此不能繳付此訂單。如您已轉帳給我們，請聯絡客戶服務。
claim-other-recipient-tag = 收款人不符
claim-other-recipient-text = 此交易將 USDT 轉帳給其他人。請將交易的收款人與上方的地址核對。
claim-no-transfer-tag = 沒有付款
claim-no-transfer-text = 此交易沒有向我們轉入 USDT，或轉入的金額不足 0.01 USDT。
claim-never-seen-tag = 從未找到
claim-never-seen-text = 網絡在六小時內一直沒有顯示此轉帳，因此款項不會到帳。請查看您的錢包：轉帳很可能並未發出。確定後請再次轉帳。
claim-not-looked-tag = 已停止查找
claim-not-looked-text = 網絡上未有顯示此轉帳，其後又輸入了許多其他 TxID，因此我們已停止查找。如屬您的轉帳，請再次輸入。
claim-other-network-tag = 其他網絡
claim-other-network-text = 此 TxID 屬於另一個網絡的交易，因此不能直接繳付此訂單。如您已在該網絡把 USDT 轉到我們的地址，款項不會遺失：請聯絡客戶服務並提供此 TxID，收到答覆前請勿再次轉帳。

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

pay-new-amount = 取得新的金額
state-lapsed-title = 此付款連結已過期
state-lapsed-money = 未有收到以 { $app } 支付的款項。訂單仍可付款。
state-lapsed-advice = 轉帳前，請先取得新的金額。如您已按舊的金額轉帳，切勿再次轉帳：請在下方輸入 TxID。
state-closed-named-advice = 此連結已無法付款。如您已付款，請勿重複付款：請在下方輸入 TxID。
state-named-title = 請提供您的轉帳資料
state-named-money = 此付款連結已過期，但已轉帳的款項不會遺失。

## The same order again, for money that came too late

again-title = 已經付款？請重新訂購相同項目
again-arrived-text = 此訂單收到 { $amount }。您重新訂購相同項目後，款項會即時用於繳付新訂單。您毋須再次轉帳。
again-part-text = 此訂單已收到 { $amount }。以 { $total } 再次訂購相同內容：這筆款項將計入新訂單，餘額由新訂單頁面收取。
again-later-text = 已經付款？請先在下方輸入轉帳的 TxID。我們看到款項後，您便可在此重新訂購相同項目。請勿再次轉帳。
again-member-text = 新訂單會使用為此訂單轉帳的款項。請在新訂單的頁面輸入 TxID。請勿再次轉帳。
# $organisation: who bought.
again-signin-text = 您是 { $organisation } 的成員？登入後可隨時重新訂購相同項目。
again-signin-link = 登入
# $organisation: who bought.
again-link-text = 您並未以 { $organisation } 成員的身分登入。訂單會註明是透過此連結提交，我們亦會電郵通知原訂購人。此操作只可進行一次。
again-agree-label = 我同意《{ $agreement }》
again-agreement-link = 閱讀《{ $agreement }》
again-button = 我已付款，重新訂購相同項目
again-problem-unticked = 如您同意，請剔選方格，然後再次訂購
again-problem-clash = 您的機構已有一張此產品的未付款訂單。請開啟該訂單，選擇同一網絡，並在該處輸入 TxID
again-problem-gone = 此項目已不能訂購。請聯絡客戶服務：款項安全無誤
