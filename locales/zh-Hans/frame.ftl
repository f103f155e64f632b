### The frame of every page: header, footer, and the parts that pages share.

frame-skip-link = 跳到主要内容
frame-sandbox-bar = 沙箱环境：不涉及真实资金
frame-sandbox-label = 沙箱
frame-sandbox-link = 打开沙箱
frame-shop-label = 商店
frame-products-link = 产品
frame-orders-link = 订单
frame-desk-link = 工作台
frame-language-label = 语言
frame-help-link = 帮助
frame-account-label = 您的账户
frame-account-link = 账户与成员
frame-sign-in = 登录
frame-sign-out = 退出登录
frame-footer-label = 关于本网站
frame-contact-link = 联系我们
frame-terms-link = 条款
frame-privacy-link = 隐私
frame-access-link = 无障碍

frame-problem-title = 请更正以下问题
frame-error-text = 错误：{ $text }
frame-change-link = 更改
frame-summary-label = 订单摘要
frame-summary-show = 订单摘要
frame-copy-button = 复制
frame-copy-done = 已复制
frame-time-left = 剩余时间：{ $left }（{ $clock }）
frame-time-announce = 剩余时间：{ $left }
frame-live-offline = 连接已断开，正在重试。
