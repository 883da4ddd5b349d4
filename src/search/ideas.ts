/**
 * One idea, its words in both languages. Messages are Chinese, questions are Chinese or English: where both sides are reduced to ideas,
 * "callback url already exists" finds 回调地址已经存在. Hand-made and small: an idea belongs here if it sets one code apart from another.
 *
 * A line is `english words | 中文词`. `_` joins the words of a phrase. Forms are compared after `stem`. The first English word of a line
 * names the idea (`#callback`); names stand in the word list of the index, so after renaming one the index is built again.
 * Longer than other files because it is a table.
 */
export const IDEAS = `
token|令牌 凭证
accesstoken access_token|访问凭证 访问令牌 调用凭证
refreshtoken refresh_token|刷新令牌
webhook incoming_hook|自定义机器人
robot bot chatbot|机器人 群助手
callback call_back event_subscription notify_url push_event|回调 回掉 事件订阅 推送地址 事件推送
url address link uri endpoint path|地址 网址 链接
domain hostname|域名
path route|路径
ip ips ip_address|IP地址
whitelist white_list allowlist allow_list trusted_ip|白名单 可信IP
blacklist black_list blocklist|黑名单
notexist not_exist no_such not_found nonexistent does_not_exist doesnt_exist cannot_find cant_find could_not_find not_registered unable_to_find no_record nothing_found unknown_id isnt_there|不存在 找不到 未找到 查无 没找到 没有找到 不到 已不存在 查不到 搜不到 无此 没有该 没有这个
exist already_exist duplicate duplicated already taken already_used occupied repeated in_use already_registered already_exists conflict clash same_name|已存在 已经存在 重复 已注册 已被占用 被占用 已有 同名 重名 注册过 已经有了 冲突 撞名
notin not_in not_a_member not_belong out_of outside not_within|不在 不属于 不是成员 非
missing lack without absent not_passed not_provided omit omitted forgot required mandatory not_set unset not_given not_supplied not_filled forget|缺少 缺失 没传 未传 没有传 漏传 少传 需要参数 缺 没填 没写 没有填 未填写 忘传 没给 少了 没带 未携带 不带
empty blank null not_be_empty cannot_be_empty|不能为空 为空 空的 不允许为空 没填 未填 不可为空
invalid illegal wrong incorrect bad malformed not_valid error_in mistake incorrectly unrecognized rejected not_accepted not_recognised not_recognized unaccepted not_well_formed improper unusable|无效 不合法 非法 不正确 有误 不对 错误 写错 填错 错了 不符合 不是合法 无法识别 有问题
expired expire expiry stale outdated no_longer_valid expiration out_of_date invalidated lapsed|过期 失效 已过期 到期 超期
timeout time_out timed_out|超时
limit exceed exceeded over maximum max upper_limit too_many too_large too_long too_big oversize overflow quota_exceeded longer_than more_than beyond threshold full cap ceiling exhausted used_up run_out restricted|超过 上限 超限 限制 太多 超出 达到上限 最多 满了 超了 超长 太长 过长 太大 过大 太深 过多 到上限 太久 超量 用完 用光 耗尽 满 人满
long length too_long|长度 太长 过长 超长 字数
size big large too_big|大小 太大 过大
deep depth nested level|层级 深度 太深
count amount quantity how_many|个数 数量 人数
frequency rate throttle throttled throttling rate_limit ratelimit flow_control frequent fast too_fast qps qpm quickly too_quickly per_second per_minute|频率 限流 限频 次数 太快 频繁 速度 流控 并发 频次 限速 过快 过频
request requests call calls called calling invoke|调用 请求
minute|分钟 每分钟
month monthly|月 每月 月度
day daily|天 每天 每日
quota allowance|额度 配额 调用量 用量
banned ban blocked forbidden_temporarily penal penalty punish punished|封禁 处罚 被封 禁用了 暂时禁用 封了 封掉 拉黑 屏蔽 临时禁用
permission right privilege unauthorized no_right denied access_denied no_access not_authorized not_authorised not_permitted|权限 无权 无权限 权限点 没权限 没有权限 权限不足
apply grant request_permission|申请 开通 添加权限
scope visible range authorization_scope|授权范围 可见范围 范围 权限范围
authorize authorization authorized authorised auth consent|授权 未授权
authenticate authentication identity auth_failed login_failed|鉴权 认证 身份认证
verify verification validate validation check checking|校验 验证
login sign_in signin sso single_sign_on scan qrcode qr|登录 登陆 免登 扫码 单点登录 登不上
ssocode sso_code|
authcode auth_code authorization_code temporary_code temp_code tmp_auth_code oauth_code|授权码 临时授权码 免登码 免登授权码
permanentcode permanent_code permanent_authorization_code|永久授权码
preauth pre_auth pre_authorization|预授权码 预授权
once one_time twice used_twice single_use reuse|一次 用过 已使用 已经使用
secret appsecret client_secret corpsecret app_secret corp_secret|密钥 秘钥
appkey client_id clientid app_key|
corp organization organisation company enterprise org tenant|企业 组织 公司 团队
corpid corp_id company_id organization_id org_id|企业id 组织id
suite isv third_party suitekey provider vendor|套件 第三方 服务商
ticket|
suitetoken suite_token suite_access_token|套件token 套件凭证 套件令牌
suiteticket suite_ticket|
department dept team departments|部门
parent superior upper|父 父部门 上级 父亲
root top_level|根部门 根 顶级
sub child children subdepartment sub_department|子部门 下级
user member employee staff person people personnel someone somebody colleague worker|用户 员工 人员 成员 职员 同事 人 人数 某人
employee staff|员工 职员
member|成员
userid user_id staff_id staffid employee_id|用户id 员工id 人员id 用户ID
unionid union_id|
openid open_id|
external outside outsider|外部
contact contacts|联系人
addressbook address_book contacts directory|通讯录
customer client_of_crm|客户
follow follower|跟进人
phone mobile cellphone telephone tel cell|手机 手机号 电话 号码 手机号码
email mail mailbox|邮箱 邮件
extension ext extension_number|分机 分机号
gender sex|性别
jobnumber job_number employee_number work_number|工号
position title_of_job job_title post_of_staff|职位 岗位
manager supervisor boss leader director|主管 上级主管
admin administrator|管理员
role|角色
name named naming|名称 名字 姓名 群名 部门名
account|账号 帐号 账户
register registered signup|注册
password|密码
invite invitation invited|邀请
group chat chatroom room conversation groupchat group_chat|群 会话 群聊 群组 建群 群名 群里 进群 拉群
owner|群主
sender|发送者 发送人
receiver recipient receive recipients addressee|接收者 接收人 收件人 接受者
all everyone everybody whole_company all_employee all_staff company_wide organization_wide org_wide|全员 所有人 全体
send sending sent push deliver|发送 推送 发消息 发不出 发不了 发给
message msg notification notice work_notification|消息 通知 工作通知
content body_text|内容
text word words wording|文本
markdown md|
title heading subject|标题
keyword key_word|关键词 关键字
sensitive prohibited forbidden_word banned_word inappropriate unsuitable censored illegal_content forbidden_content prohibited_content sensitive_word|敏感 违禁 不合适 敏感词 违规 违规内容
unsafe insecure|不安全
friend|好友
refuse refused reject rejected decline turned_away|拒绝 拒收
disturb do_not_disturb dnd|勿扰
dissolve dissolved disband disbanded dismissed|解散
disable disabled deactivated stopped suspended turned_off inactive paused|停用 已停用 禁用 被禁用 已禁用
delete deleted remove removed deletion kick kicked|删除 删 删不掉 移除 踢出 删不了
create created creation build|创建 新建 建群 新增 建立
update updated modify modified edit change changed replace rename|更新 修改 变更 更换 改不了 改名 编辑
add added adding join joined joining|添加 增加 加入 拉进 拉人 加人 拉群 进群 新增
notallowed not_allowed cannot prohibit disallow forbid forbidden can_not may_not|不允许 禁止 不能 不支持 无法
fail failed failure unsuccessful|失败 出错 没成功 不成功
support supported unsupported not_supported|不支持 支持
system server platform|系统 服务器 平台
busy overloaded|繁忙 忙
internal|内部
unknown unclassified|未知 未分类
success ok succeeded successful|成功
api interface|接口
app application microapp micro_app|应用 微应用 小程序
icon avatar logo|图标 头像
homepage home_page|主页 首页
pc desktop computer|电脑
mobileside mobile|移动端
agentid agent_id|
version|版本
file document attachment|文件 附件 文档
type kind format|类型 格式
media mediaid media_id multimedia|媒体 多媒体 素材
picture image photo pic img|图片 照片 图像
voice audio sound|语音 音频 录音
video|视频
upload uploading|上传
download|下载
drive dingdrive disk|钉盘
space|空间
signature sign signing signed|签名 加签 验签
mismatch not_match doesnt_match does_not_match not_matched inconsistent differ different not_equal unmatched verification_failed check_failed validation_failed not_verified|不匹配 不一致 不符 对不上 不同 校验失败 验证失败 校验不通过
timestamp time_stamp clock|时间戳
nonce random_string|随机字符串 随机数 随机串
time date datetime|时间 日期
span period interval window|跨度 时间跨度 间隔
encrypt encryption encrypted|加密
decrypt decryption decrypted|解密
aeskey aes|
jsapi dd_config ddconfig js_api|
json|
xml|
parse parsing deserialize decode|解析
parameter param argument params field|参数 入参 字段 传参 属性
header headers|请求头
contenttype content_type|
httpmethod http_method request_method method verb|请求方法 请求方式 get请求 post请求
post|
get|
https ssl tls|
certificate cert|证书
page paging pagination|分页 翻页
offset cursor index|偏移 偏移量
pagesize page_size|分页大小 每页
order sort sorting|排序 顺序
list array|列表
approval approve workflow process oa|审批 审批流 流程
template|模板
form|表单
instance|实例 审批单
state status condition|状态
publish published unpublished release|发布 未发布 没发布
card interactive_card|卡片
calendar schedule event_of_calendar|日历 日程
meeting meetingroom|会议
attendance clock_in punch_in check_in checkin|考勤 打卡
leave vacation holiday|请假 休假
device hardware|设备
offline|不在线 离线
activate activated activation|激活
bind bound binding|绑定
connect connection reachable unreachable access_abnormal cannot_reach cant_reach refused_connection reach not_accessible accessible inaccessible connectivity unable_to_connect cannot_connect|访问异常 连不上 连接 访问失败 访问不了 访问不到 不通 无法访问 连通 打不开 ping不通 连接失败
disconnect disconnected closed close dropped|断开 关闭 断了 断线 掉线
websocket socket stream long_connection persistent_connection|长连接 长链接
return returned response respond reply|返回 响应
successtext return_success must_return_success|返回success 返回文本非success 返回success
redirect redirected 301 302 3xx|跳转 重定向
record filing icp|备案
service_window official_account|服务窗 服务号
employeefile hr human_resource smart_hr|智能人事 人事 花名册
config configuration configured|配置 设置
visitor traffic|访问人数
agree|同意
body request_body payload|请求体 数据包 正文
yida|宜搭
service|服务
operator|操作者 操作人
operation action|操作
event|事件
second per_second|秒 每秒
security|安全
data|数据
information info detail|信息 详情
query search lookup|查询 查看
obtain fetch read retrieve|获取 读取 取不到
storage store|存储
start launch initiate|发起 启动
exception abnormal|异常
enable enabled turned_on switched_on|开启 打开 启用
contain include hold|包含 含有
compute calculate|计算
loop cycle circular|循环
overlap intersect intersection same_user|交集
recursive recursion|递归
placeholder|占位符
sheet table spreadsheet|表格
object|对象
gateway|网关
unavailable not_usable|不可用
insufficient not_enough|不足
default|默认
cancel cancelled|取消
upgrade|升级
resigned left_company left_organization quit departed has_left no_longer_employed|离职 已离开
port|端口
relation relationship|关系
node|节点
character char|字符
encoding escape|编码 转义
save|保存
remark|备注
description|描述
workplace office work_address|工作地址 办公地点
activity|活动
certified certify|认证 实名
grouping category|分组
assistant|助手
cell|单元格
mini_program miniprogram|小程序
`;
