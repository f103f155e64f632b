### The desk: what the seller’s staff see.

desk-nav-label = 工作台
desk-tab-home = 概览
desk-tab-money = 待认领款项
desk-tab-statements = 银行对账单
desk-home-title = 工作台
desk-home-unplaced = { $count ->
    [0] 没有需要人工处理的款项。
   *[other] { $count } 笔款项需要人工处理。
}
desk-home-money-link = 查看待认领款项
desk-home-imported = 上次导入：{ $at }
desk-home-never = 尚未导入对账单。
desk-home-import-link = 导入对账单
desk-mail-fault = { $fault ->
    [unreachable] 无法发送邮件：无法连接邮件服务器。
    [insecure] 无法发送邮件：无法与邮件服务器建立安全连接，请检查其证书。
    [sign-in] 无法发送邮件：邮件服务器不接受当前的登录或加密设置。
    [refused] 部分邮件无法发送：邮件服务器暂时拒收。
   *[internal] 部分邮件因内部错误无法发送，请查看日志。
}
desk-mail-since = 故障始于 { $since }。
desk-mail-waiting = { $count } 封邮件等待发送，系统会自动重试。
desk-sent-title = 客户称已汇出的款项
desk-sent-none = 没有在途汇款。
desk-sent-day = 汇出日期
desk-sent-until = 等待至
desk-sent-attachments = 凭证
desk-sent-dismiss = 不再等待
desk-attachment-link = { $kind }，{ $size } KB
desk-reversed-title = 被银行撤回或被区块链撤销的入账
desk-reversed-hint = 被银行或支付机构撤回的款项需重新支付：买方会收到邮件，付款页面也会显示。区块链可能在之后的区块中恢复转账：请先查询其哈希。
desk-reversed-noted = 已处理
desk-reversed-owed = 需重新支付 { $owed }
desk-reversed-paid = 订单仍为已付款
desk-over-title = 多付款项
desk-over-hint = 这些订单已付清，实收款项多于应付金额。请与买方商定多付款项的处理方式，并在此记录。
desk-over-amount = 多付金额
desk-over-paid-on = 付款日期
desk-over-acts = 处理记录
desk-over-returned = 记录为已退还
desk-over-kept = 记录为保留
desk-over-done = 已记录，该多付款项已从列表中移除。
desk-column-order = 订单
desk-column-amount = 金额
desk-column-day = 日期
desk-column-text = 附言
desk-column-payer = 付款人
desk-column-account = 账户
desk-column-provider-reference = 支付机构交易号
desk-column-method = 方式
desk-column-file = 文件
desk-column-format = 格式
desk-column-when = 时间
desk-column-by = 操作人
desk-column-outcome = 处理结果

## Money to place

desk-money-title = 待认领款项
desk-money-lead = 这些款项已到账，但未指明订单。请确认归属。
desk-money-none = 所有款项均已对应订单。
desk-money-newer = 较新
desk-money-older = 较早
desk-money-proposal = { $organisation } 的订单 { $order }：应付 { $missing }
desk-reason-number = 附言中有其订单号。
desk-reason-name = 金额和付款人名称均相符。
desk-reason-amount = 金额相符。
desk-money-accept = 接受
desk-money-order-label = 或填写其他订单号
desk-money-assign = 归入此订单
desk-money-aside = 搁置
desk-money-why-label = 不属于任何订单的原因
desk-money-aside-button = 搁置
desk-money-placed = 款项已记入订单。
desk-money-aside-done = 款项已搁置。
desk-money-taken = 已有人处理过这笔款项，未作任何更改。
desk-money-no-order = 未找到可接收这笔款项的对应订单，请核对编号
desk-money-no-reason = 请填写该款项不属于任何订单的原因
desk-money-duplicate = 另一文件似乎已列出这笔款项。仅当银行确实入账两次时，才将其归入订单。
desk-money-back = 银行似乎已撤回这笔款项：撤回记录先于入账记录导入。仅当款项仍在账上时，才将其归入订单。
desk-money-unknown = 支付机构确认了这笔付款，但我们的数据库中没有记录。它可能是在所恢复的备份之后支付的，也可能来自使用同一商户账号的其他商店。请在支付机构的商户平台查询该交易号，然后填写对应的订单号；如不属于任何订单，请搁置。

## Statements

desk-statements-title = 银行对账单
desk-statements-lead = 文件要么全部入账，要么完全不入账。重复导入同一文件不会产生任何变化。
desk-file-label = 对账单文件
desk-file-hint = camt.053、camt.054、MT940，或已声明列的 CSV；不超过 10 MB。
desk-file-button = 导入
desk-file-missing = 请选择对账单文件
desk-imported-title = 已导入
desk-imported-none = 尚未导入对账单。
desk-heap-matched = 已对应
desk-heap-proposed = 待确认
desk-heap-unmatched = 未对应
desk-report-title = 导入报告
desk-report-lead = { $file } · { $format } · { $at } · { $by }
desk-report-known-file = 此文件之前已导入，未作任何更改。
desk-report-rest = 未处理的记录
desk-report-known = 已由其他文件导入的记录
desk-report-pending = 银行预计入账的记录
desk-report-others = 非收款记录
desk-report-rows = 文件中的行数
desk-report-unknown-states = 部分行因配置中未说明其状态的含义而未处理。如果该状态表示款项已到账，请将其声明为已入账，然后重新导入此文件。
desk-report-state = 未处理，银行标注为“{ $state }”
desk-report-state-none = 未处理，未注明状态
desk-report-state-unknown = 未处理，状态“{ $state }”未声明
desk-report-strange = 未配置账户的记录
desk-report-outgoing = 出账，金额无法识别
desk-report-below = 第 { $line } 行，位于表格下方
desk-report-stranger = 未配置的账户
desk-report-uncounted = 第 { $line } 行：不支持的货币
desk-outcome-paid = 付清订单 { $order }
desk-outcome-overpaid = 付清订单 { $order }，多付 { $overpaid }
desk-outcome-partially-paid = 订单 { $order } 的部分款项，尚欠 { $missing }
desk-outcome-late = 订单 { $order } 已关闭，请处理
desk-outcome-double = 订单 { $order } 已付清，请处理
desk-outcome-currency = 订单 { $order } 要求另一种货币，请处理
desk-outcome-underpaid = 订单 { $order } 的部分款项，且不再等待余款，请处理
desk-outcome-overdue = 订单 { $order }：汇出时金额已不再有效，待决定
desk-outcome-proposed = 可能属于 { $orders }
desk-outcome-unmatched = 无人认领
desk-outcome-told = 可能已由另一文件列为订单 { $order } 的款项，请处理
desk-outcome-told-none = 可能已由另一文件列出，请处理
desk-outcome-back = 可能已被银行撤回，请处理
desk-outcome-reversed = 已被银行撤回；此前付清订单 { $order }
desk-outcome-reversed-none = 已被银行撤回；此前未付任何订单

## Why a file was refused

desk-broken-file = 未导入任何内容。{ $where }：{ $why }
desk-broken-line = 第 { $line } 行
desk-broken-place = 第 { $line } 行，{ $place }
desk-broken-unknown = 这不是 camt.053、camt.054 或 MT940 对账单，也不是已声明列的 CSV 文件
desk-broken-ambiguous = 这些列符合多个账户的 CSV 文件；请声明标明账户的列
desk-broken-packed = 文件是压缩包，请先解压
desk-broken-provisional = camt.052 的记录并非最终入账，请导入 camt.053 或 camt.054
desk-broken-interim = MT942 的记录并非最终入账，请导入 MT940
desk-broken-encoding = 文件字符无法识别或文件不完整，请导出为 UTF-8
desk-broken-too-large = 文件超过 10 MB
desk-broken-too-many = 文件元素过多或嵌套过深
desk-broken-malformed = XML 格式有误，或文件不完整
desk-broken-doctype = 文件声明了对账单不需要的文档类型或实体
desk-broken-empty = 其中没有对账单
desk-broken-repeated = 标题行中此列出现多次，无法确定应使用哪一列
desk-broken-quote = 引号未闭合，无法区分其后的各行
desk-broken-missing = 缺少一项数值
desk-broken-short = 此行的列数少于标题行；文件可能不完整
desk-broken-amount = 不是该货币的金额
desk-broken-day = 不是日期
desk-broken-side = 既不是入账也不是出账
desk-broken-state = 无法识别银行标注的记录状态
desk-broken-unreadable = 此行无法读取
desk-broken-unclosed = 对账单在期末余额之前中断

## Money in review

desk-reason-claimed = 有人为此订单输入了这个 TxID。TxID 是公开信息，请核对金额。
desk-reason-digits = 末尾数字与此订单要求的准确金额一致。
desk-reason-near = 金额接近，且此订单应付款至该地址。
desk-kept-title = 尚未用于任何订单的款项
desk-kept-late = 在订单关闭后到账。
desk-kept-double = 该订单此前已付款。
desk-kept-underpaid = 仅为部分款项，且不再等待余款。
desk-kept-currency = 币种与要求不符。
desk-kept-none = 没有等待处理的付款。
desk-kept-overdue = 汇出时金额已不再有效。
desk-kept-payable = 订单尚未付款。
desk-kept-over = 订单已付款或已关闭：此款项不能再用于付款。
desk-kept-accept = 接受为付款
desk-kept-accepted = 已用此款项付清订单。
desk-kept-answer = 已另行处理
desk-kept-answered = 已记录，该款项已从列表中移除。
desk-kept-why-label = 您做了什么处理
desk-kept-answer-button = 从列表中移除
desk-kept-no-reason = 请说明您如何处理了这笔款项
desk-kept-not-open = 订单已付款或已关闭，此款项不能再用于付款。请与买方商定，然后在此说明您做了什么处理。
