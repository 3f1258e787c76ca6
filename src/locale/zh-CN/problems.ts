/** What stopped, the cause as found, what was not done or sent, and one way on. */
import type { ProblemKind, ReasonCode } from '../../knowledge/problems.ts';

export const problems = {
  'usage.target':
    '看不出 `{target}` 指的是哪台服务器，所以没有连接。可以写 `host port`、`host:port`、`[::1]:25`，或 `smtp://host` 这样的 URL，不带用户名和路径。',
  'usage.no-port': '{host} 后面没有写端口，也没有别的线索，所以没有连接。常用端口：{ports}。请在主机后面加上一个。',
  'usage.bad-port': '`{port}` 不是端口，所以什么都没有做。端口是 1 到 65535 之间的数字。',
  'usage.url-password':
    'URL 里带着密码，而 URL 会留在命令行历史和进程列表里，所以没有连接。请写不带密码的 `{scheme}://`，再加上 `--user` 和 `--password-env`。',
  'usage.unknown-scheme':
    '这里不认得 `{scheme}:` 开头的 URL，所以没有连接。认得的有：{known}。也可以写主机和端口，再加 `--protocol`。',
  'usage.unknown-protocol':
    '这里不认得协议 `{protocol}`，所以没有连接。认得的有：{known}。不写 `--protocol` 时，由端口或欢迎行决定。',
  'usage.unknown-service': '没有叫 `{service}` 的练习服务器，所以一台也没有启动。可选的有：{known}。',
  'usage.unknown-fault': '要启动的服务器没有 `{fault}` 这种故障，所以一台也没有启动。`--fault list` 列出全部故障。',
  'usage.unknown-encoding':
    '这里不认得编码 `{encoding}`，所以什么都没有做。可以试试 `--encoding utf-8`、`gb18030` 或 `big5`。',
  'usage.unknown-persona':
    '没有叫 `{persona}` 的服务器风格，所以没有启动练习服务器。可选的有：{known}。用 `--persona` 选一个。',
  'usage.unknown-language':
    'wirespeak 没有 `{language}` 这种语言，所以什么都没有做。可以用 `--lang en`、`--lang zh-CN` 或 `--lang zh-TW`。',
  'usage.unknown-option':
    '没有 `{option}` 这个选项，所以什么都没有做。{suggestion?}最接近的是 `{suggestion}`。{/}`--help` 会列出全部选项。',
  'usage.unknown-command':
    '没有 `{command}` 这个命令，所以什么都没有做。{suggestion?}最接近的是 `{suggestion}`。{/}`--help` 会列出全部命令。',
  'usage.missing-argument': '缺少 `{argument}`，所以什么都没有做。用 `--help` 看看该怎么写。',
  'usage.bad-value': '`{option}` 不接受 `{value}`，所以什么都没有做。用 `--help` 看看它接受什么。',
  'usage.loopback-only':
    '没有启动练习服务器：加入 `{fault}` 以后能借它走私邮件，而别的电脑连得上 {host}。去掉 `--host`，就只有本机能连接。',
  'usage.conflict': '`{one}` 和 `{other}` 不能一起用，所以什么都没有做。请去掉其中一个。',
  'usage.secret-unset': '环境变量 {name} 没有设置，或者是空的。没有发出任何密码。请先在命令行里设好，再重新开始。',
  'usage.script-command':
    '脚本第 {line} 行 `{text}` 不是 wirespeak 的命令，或者后面不能这样写，这一行没有发出。`/help` 列出所有命令；想发送以斜杠开头的一行，就写两个斜杠：`//`。',
  'usage.listen':
    '看不出 `{listen}` 指的是哪个端口，所以没有开始监听。可以写端口、`host:port`，或用 `:0` 任取一个空闲端口。',
  'usage.missing-mechanism': '没有写登录机制，所以什么都没有算。认得的有：{known}。例如：`wirespeak auth PLAIN`。',
  'usage.live-mechanism':
    '`{mechanism}` 没法事先算好：每次登录都要用双方当场给出的数来计算。先用 `wirespeak connect` 连上，输入 `AUTH {mechanism}`（IMAP 里是 `a1 AUTHENTICATE {mechanism}`），能算的由 Ctrl-O（脚本里是 `/auth`）来算。这里能算的有：{known}。',
  'usage.unknown-mechanism': '这里不认得登录机制 `{mechanism}`，所以什么都没有算。认得的有：{known}。',
  'usage.missing-value': '没有得到 `{option}` 的值，所以什么都没有算。请用这个选项写上，或在询问时输入。',
  'usage.no-challenge':
    '缺少质询，或者读不懂它，而 {mechanism} 只能回答质询，所以什么都没有算。先用 `wirespeak connect` 发出前几行，再用 `--challenge` 写上服务器说的那一行。',
  'usage.no-login':
    '`/auth` 没有登录信息可用，所以什么都没有发出。启动 wirespeak 时请加上 `--user` 和 `--password-env`。',
  'usage.no-question':
    '`/auth` 用来回答服务器的提问，现在没有提问在等，所以什么都没有发出。先发 `AUTH LOGIN`，IMAP 里是 `a1 AUTHENTICATE LOGIN`。',
  'usage.nothing-known':
    '这不是 wirespeak 认得的应答、命令、关键字或增强状态码；它也可能是密码，所以不再重复。可以试 `wirespeak explain 550`，或把整份会话记录送到标准输入。',
  'usage.no-transcript':
    '这段文字里没有 wirespeak 认得的协议；因为找不出其中的密码，所以什么都没有显示。它是从第一行起的会话吗？如果知道是哪种协议，就加上 `--protocol smtp`。',
  'usage.proxy':
    '`{where}` 里写的不是 wirespeak 能用的代理，所以没有连接。请写成 `socks5://主机:1080`、`socks5h://` 或 `socks4a://`（由代理查主机名），或 `http://主机:8080`；`--proxy none` 表示不经过代理。',
  'usage.proxy-password':
    '`{where}` 的代理地址里写了密码，而 URL 会留在 shell 的历史和进程列表里，所以没有连接。只写用户名：`socks5://用户名@主机:1080`，密码放进环境变量，用 `--proxy-password-env` 指明。',
  'usage.proxy-user':
    '给了 `--proxy-password-env`，代理地址里却没有用户名，所以没有连接。请写成 `--proxy socks5://用户名@主机:1080`。',
  'usage.unknown-lesson':
    '没有 `{lesson}` 这一课，所以什么都没有开始。{suggestion?}是不是想写 `{suggestion}`？{/}`wirespeak learn --list` 会列出全部课程。',
  'usage.bad-lesson':
    '{folder} 里没有可以上的课，所以什么都没有开始。用 `wirespeak lesson check` 检查这个文件夹，会逐行说明哪里不对。',
  'usage.lesson-name':
    '`{name}` 不能用作课的名字，什么都没有写。名字用小写字母和数字，中间可用单个连字符，例如 `my-lesson`。',
  'usage.not-yet': '这个版本还没有 `{command}`，所以什么都没有做。用 `wirespeak --help` 看看有哪些命令。',
  'connect.unknown-host':
    '没有连上：查不到 {host} 的 IP 地址。名字不存在，或者这里的 DNS 不认得它。什么都没有发出。请核对拼写，或直接写 IP 地址。',
  'connect.resolver-silent':
    '没有连上：问 {host} 的 IP 地址时，DNS 没有回答。名字也许没错，只是本机联系不上 DNS 服务器。什么都没有发出。请检查网络，或直接写 IP 地址。',
  'connect.refused':
    '没有连上：{host} 在端口 {port} 拒绝连接。机器在，但没有程序在这个端口上等着，或者防火墙替它拒绝了。什么都没有发出。请核对端口；提交邮件用 587 或 465，收取邮件用 993 或 143（IMAP）、995 或 110（POP3）。',
  'connect.unreachable':
    '没有连上：到 {host} 端口 {port} 没有路，这是路由器或本机给出的结论。什么都没有发出。请检查网络，或用 `-4`、`-6` 换一种 IP 地址。',
  'connect.timeout':
    '没有连上：{host} 端口 {port} 在 {seconds} 秒内没有回答。机器没开，或者防火墙把数据包吞掉了，很多网络对端口 25 就是这样。什么都没有发出。可以试试端口 587 或 465，或 `--timeout 60`。',
  'connect.failed': '没有连上 {host} 端口 {port}：`{reason}`。什么都没有发出。请检查主机、端口和网络，再试一次。',
  'proxy.unknown-proxy':
    '没有连上：查不到代理 {proxy} 的 IP 地址。名字不存在，或者 DNS 没有回答。还没有去连服务器。请核对拼写，或不经过代理：`--proxy none`。',
  'proxy.refused':
    '没有连上：代理 {proxy} 那里没有程序在等。还没有去连服务器。请核对端口，看看代理有没有运行；不经过代理：`--proxy none`。',
  'proxy.unreachable': '没有连上：到代理 {proxy} 没有路。还没有去连服务器。请检查网络，或不经过代理：`--proxy none`。',
  'proxy.timeout':
    '没有连上：{seconds} 秒内没能连到代理 {proxy}。还没有去连服务器。请核对代理的主机和端口，或不经过代理：`--proxy none`。',
  'proxy.silent':
    '没有连上：代理 {proxy} 接受了连接，{seconds} 秒内却没有说 {host} 端口 {port} 能不能连到。它也许还在试，也许是另一种代理。可以试试 `--timeout 60`，或换一种写法：`socks5:`、`http:`。',
  'proxy.hung-up':
    '没有连上：请代理 {proxy} 去连 {host} 端口 {port}，它却把连接关闭了。多半是代理的规则不许，也可能是另一种代理。请问问管代理的人，或换一种写法：`socks5:`、`http:`。',
  'proxy.not-a-proxy':
    '没有连上：{proxy} 那里答话的不是这种代理，也许是另一种代理，也许根本不是代理。还没有去连服务器。请换一种写法（`socks5:` 或 `http:`），并核对端口。',
  'proxy.no-connect':
    '没有连上：{proxy} 讲 HTTP，却不代为连接；对 `CONNECT` 它回 {reply}。网页服务器会这样，网络的登录页面也会这样。请核对端口，或先用浏览器登录这个网络。',
  'proxy.login-wanted':
    '没有连上：代理 {proxy} 要用户名和密码，这里都没有给。请在它的主机前面写上 `用户名@`，密码用 `--proxy-password-env` 指明环境变量。',
  'proxy.login-refused':
    '没有连上：代理 {proxy} 不接受这个用户名和密码。还没有去连服务器。请核对两者；它们是代理的，不是邮箱的。',
  'proxy.login-scheme':
    '没有连上：代理 {proxy} 要的登录方式 wirespeak 不会，它只会 Basic。什么都没有发给服务器。请问管代理的人有没有别的办法。',
  'proxy.forbidden':
    '没有连上：代理 {proxy} 的规则不许连 {host} 端口 {port}。很多代理只放行端口 443。什么都没有发给服务器。请问管代理的人，或换服务器的另一个端口，比如 465 或 993。',
  'proxy.host-unreachable':
    '没有连上：代理 {proxy} 在工作，但连不到 {host} 端口 {port}。也许它不认得这个名字，也许没有路，也许不许连。什么都没有发给服务器。请核对主机和端口。',
  'proxy.host-refused':
    '没有连上：代理 {proxy} 说，{host} 在端口 {port} 拒绝连接。没有程序在这个端口上等着，或者防火墙替它拒绝了。什么都没有发出。请核对端口。',
  'proxy.host-timeout':
    '没有连上：代理 {proxy} 说，{host} 端口 {port} 没有回答。机器没开，或者防火墙把数据包吞掉了。什么都没有发出。可以试试端口 587 或 465。',
  'proxy.unknown-name': '没有连上：代理 {proxy} 不认得主机名 {host}。什么都没有发出。请核对拼写，或直接写 IP 地址。',
  'proxy.unsupported':
    '没有连上：为了 {host} 端口 {port} 向代理 {proxy} 提出的要求，它做不到：这种地址、这种登录方式，或者根本不代为连接。什么都没有发给服务器。可以试试 `-4`，或把 `socks5:` 换成 `socks5h:`。',
  'proxy.ipv4-only':
    '没有连上：{host} 要用 IPv6 连接，而 SOCKS 4 只认得 IPv4。什么都没有发出。请用 `socks5:`，或 `-4`。',
  'tls.self-signed':
    '已停止：{host} 的证书不受信任。它是自签名证书，不是本机认得的机构签发的，没有人能担保对面就是真的服务器。用户名和密码都还没有发出。如果是你自己的服务器：`--ca server.pem`。只在测试网络里：`--insecure`。',
  'tls.expired':
    '已停止：{host} 的证书已过期，有效期到 {date} 为止，之后没有人再为它担保。用户名和密码都还没有发出。请看看本机的时钟准不准，或请管理员换新证书。只在测试网络里：`--insecure`。',
  'tls.not-yet-valid':
    '已停止：{host} 的证书要到 {date} 才生效，多半是本机的时钟慢了。用户名和密码都还没有发出。请校准时钟再试。只在测试网络里：`--insecure`。',
  'tls.name-mismatch':
    '已停止：主机名不符，证书不是发给 {host} 的，而是发给 {names} 的。也许是同一台服务器的另一个名字，也许是另一台服务器。用户名和密码都还没有发出。请用证书上的名字连接；能确定没有连错，就用 `--servername` 写上那个名字。',
  'tls.unknown-authority':
    '已停止：{host} 的证书不受信任。签发它的是 {issuer}，本机不认得这个证书颁发机构。用户名和密码都还没有发出。如果是你们自己的机构：`--ca authority.pem`。只在测试网络里：`--insecure`。',
  'tls.untrusted':
    '已停止：{host} 的证书不受信任：`{reason}`。用户名和密码都还没有发出。请问管理员；如果有正确的颁发机构证书：`--ca authority.pem`。只在测试网络里：`--insecure`。',
  'tls.plain-server':
    '已停止：{host} 在端口 {port} 上不讲 TLS，它的回答是明文。用户名和密码都还没有发出。可以把 `--tls` 换成 `--starttls`，或改用隐式 TLS 的端口，例如 465、993 或 995。',
  'tls.handshake':
    '已停止：和 {host} 的 TLS 握手中途失败：`{reason}`。用户名和密码都还没有发出。请核对端口是否讲 TLS：465、993 和 995 用 `--tls`，587、143 和 110 用 `--starttls`。',
  'tls.too-old':
    '已停止：{host} 不提供 TLS {least} 或更新的版本，更旧的版本这里不接受。用户名和密码都还没有发出。{lower?}用 `--min-tls {lower}` 可以接受旧一些的版本。{/}否则请管理员把服务器更新。',
  'tls.timeout':
    '已停止：{host} 在 {seconds} 秒内没有完成 TLS 握手，多半是这个端口不从第一个字节起就讲 TLS。用户名和密码都还没有发出。可以试试 `--starttls`，或多等一会儿：`--timeout 60`。',
  'tls.injected':
    '已停止：在服务器同意升级为 TLS 之后、握手开始之前，收到了 {count} 字节明文。中间人做响应注入就是这个样子，有毛病的服务器也会这样。这些字节已丢弃，之后什么都没有发出。可以改用隐式 TLS：`--tls`，或换一个网络。',
  'tls.not-offered':
    '已停止：要求用 TLS，但 {host} 没有列出这项能力。也许这个端口不支持，也许路上有人剥离了它。用户名和密码都还没有发出。可以改用隐式 TLS：端口 465、993 或 995 加 `--tls`；去掉 `--starttls` 则全程明文。',
  'tls.too-late':
    '已停止：{host} 说你已经登录，所以这条连接上不能再开始 TLS，而你要求用 TLS。可能是路上有人伪造了这句话，好让你一直用明文。什么都还没有发出。可以改用隐式 TLS：加 `--tls`；去掉 `--starttls` 则全程明文。',
  'tls.refused':
    '已停止：{host} 拒绝升级为 TLS：`{reply}`。连接仍是明文，用户名和密码都还没有发出。请稍后再试，或改用隐式 TLS：端口 465、993 或 995 加 `--tls`。',
  'tls.client-first':
    '已停止：邮件程序一开始就讲 TLS，而这里等的是明文。它的内容一点都没有转交。启动 `watch` 时加上 `--tls-listen`，或把邮件程序设为 STARTTLS 或不加密。',
  'tls.plain-client':
    '已停止：这里等的是从第一个字节起的 TLS，邮件程序说的却是明文。它的内容一点都没有转交。请去掉 `--tls-listen`，或把邮件程序设为 TLS。',
  'tls.client-handshake':
    '已停止：和邮件程序的 TLS 握手没有成功：`{reason}`。多半是它不信任练习证书。用户名和密码都没有转交。请让邮件程序接受这张证书。',
  'tls.client-injected':
    '已停止：邮件程序请求升级为 TLS 之后、握手开始之前，又发来了明文。中间人做命令注入就是这个样子，有毛病的程序也会这样。服务器同意升级之后，什么都没有再转交。',
  'local.watch-port-taken':
    '本机的另一个程序占着端口 {port}，所以没有开始旁观。请结束那个程序，或让系统挑一个端口：`:0`。',
  'local.watch-port-forbidden':
    '当前的账号不能使用端口 {port}，1024 以下的端口只归管理员，所以没有开始旁观。请选一个大于 1023 的端口。',
  'local.watch-address':
    '无法在 IP 地址 {host} 上监听：`{reason}`，所以没有开始旁观。只写端口就用 127.0.0.1，或写一个属于本机的 IP 地址。',
  'lost.closed': '和 {host} 的连接没有道别就结束了。还没得到应答的都算没有做成；已经收到的内容都保留着。请重新连接。',
  'lost.mid-reply':
    '连接断开了：应答说到一半，{host} 就关闭了它。不知道最后一条命令有没有生效；收到的部分原样保留。请重新连接。',
  'lost.reset':
    '连接被重置，可能是 {host}，也可能是路上的设备。还没得到应答的都算没有做成；已经收到的内容都保留着。请重新连接。',
  'lost.timeout':
    '已停止：等了 {seconds} 秒，没有等到 {host} 该给的应答，wirespeak 关闭了连接。还没得到应答的都算没有做成；已经收到的内容都保留着。想多等一会儿：`--timeout 120`。',
  'lost.silent':
    '已停止：{host} 在端口 {port} 接受了连接，之后 {seconds} 秒没有出声。也许它在等 TLS 握手。没有任何命令得到应答。可以试试 `--tls`，或多等一会儿：`--timeout 120`。',
  'lost.server-left':
    '服务器结束了会话：{host} 说 `{reply}`。还没得到确认的邮件不算收下；已经收到的内容都保留着。请过一会儿重新连接。',
  'lost.tls-port':
    '已停止：{host} 在端口 {port} 上没有给出明文应答，多半是从第一个字节起就讲 TLS。没有任何命令被听懂。请加上 `--tls` 重新连接。',
  'lost.network':
    '和 {host} 的连接断开了：`{reason}`。还没得到应答的都算没有做成；已经收到的内容都保留着。请检查网络，再重新连接。',
  'script.refused':
    '脚本第 {line} 行被拒绝：`{reply}`。这条命令要做的事没有做成。请修改这一行；如果就是想看它被拒绝，在后面加一行 `/expect` 和应答码。',
  'script.unexpected':
    '脚本第 {line} 行期待的是 `{expected}`，收到的是 `{found}`。服务器没有照脚本预计的那样做，所以脚本停在这里，后面的都没有发出。请看上面的应答，再修改命令或 `/expect`。',
  'script.unfinished-message':
    '脚本在邮件内容里就到头了。连接已关闭，没有发结束点，所以邮件没有寄出。请在最后加上单独一行 `.`。',
  'script.unfinished-answer':
    '脚本到头了，服务器却还在等回答。连接已关闭，做到一半的事（比如登录）没有做成。请补上回答，密码用 `/secret` 加环境变量名；想放弃认证就写 `*`。',
  'script.skipped-text':
    '这段邮件内容所属的命令被拒了。脚本从第 {line} 行起的内容共 {count} 行（连同单独的点）没有发出：不然每一行都会被当成命令。如果本来就要看它被拒，在前面写上 `/expect`。',
  'script.skipped-octets':
    '预告了 {octets} 字节的那条命令被拒了。脚本从第 {line} 行起跟在它后面的 {count} 行没有发出：不然每一行都会被当成命令。如果本来就要看它被拒，在前面写上 `/expect`。',
  'script.unfinished-octets':
    '脚本到头了，预告的内容还差 {left} 字节。连接已关闭，这条命令没有执行。请补上其余内容，或改正那个数：数的是字节，每个行尾算两个。',
  'script.left-over': '会话比脚本先结束：有 {count} 行没有发出。请看最后一条应答，再缩短脚本，或从那里重新开始。',
  'local.record-exists': '{file} 已经存在，没有动它，也没有开始录制。请换一个名字，或用 `--force` 覆盖它。',
  'local.unwritable': '无法写入 {file}：{reason}。没有开始录制。请换一个位置，或检查文件夹的权限。',
  'local.folder-full': '{folder} 里已经有东西，什么都没有写。换一个空的或还不存在的文件夹。',
  'local.lesson-unwritten': '这一课写不进 {folder}：{reason}。换一个位置，或检查文件夹的权限。',
  'local.unreadable': '无法读取 {file}：{reason}。没有对它做任何事。请核对文件名和权限。',
  'local.not-a-recording':
    '{file} 不是 wirespeak 的录制文件，第一行不是它的文件头。没有回放任何内容。可以用 `--record` 录制，或保存 `connect --json` 的输出。',
  'local.newer-recording':
    '{file} 的录制格式是版本 {version}，这个 wirespeak 不认得。没有回放任何内容。请升级 wirespeak。',
  'local.bad-line':
    '{file} 的第 {line} 行读不懂：`{reason}`。它后面的内容都没有用到，文件也没有改动。前面各行是完好的：从那里截断文件就可以回放。',
  'local.port-taken':
    '本机的另一个程序占着端口 {port}，练习服务器没能用上它。请结束那个程序，或让系统挑一个：`--port smtp=0`。',
  'local.port-forbidden':
    '当前的账号不能使用端口 {port}，1024 以下的端口只归管理员。练习服务器没能用上它。请去掉 `--port`，或选一个大于 1023 的端口。',
  'local.address':
    '无法使用 IP 地址 {host}：`{reason}`。没有启动练习服务器。去掉 `--host` 就用 127.0.0.1，或写一个属于本机的 IP 地址。',
  'local.serve-port':
    '不能监听端口 {port}：`{reason}`，所以录制的服务器没有启动。这个端口也许有别的程序在用；1024 以下的端口只归管理员。让系统自己挑一个：`--serve 0`。',
  'local.not-base64':
    '第 {position} 个字符 `{character}` 不属于 base64，所以没有解码。请看看复制时是不是多带了引号、空格或句号。',
  'local.base64-padding': '长度不对，所以没有解码：base64 每四个字符一组，用 `=` 补齐。多半是复制时丢了末尾。',
  'local.disk': '录制停止了：{file} 写不下去：{reason}。之前写好的内容是完整的。请腾出空间，再录制到新文件。',
  'local.progress-aside':
    '{file} 不是课程进度的记录，也许别的程序写过它。它已改名为 {aside} 保留下来，进度从头开始记。如果里面是你的东西，请到那里去找。',
  'local.progress-newer':
    '{file} 是更新版本的 wirespeak 写的（格式版本 {version}），没有动它；这个版本的进度记在旁边的 {own} 里。升级 wirespeak 之后再看前一份。',
  'local.progress-unwritten':
    '进度记不下来：{file}：{reason}。课可以接着上，只是这次学到哪里，下次就不知道了。请腾出空间，或检查文件夹的权限。',
  interrupted: '还没结束就被中断了。之后什么都没有发出，已经收到的内容都保留着。',
} as const satisfies Record<ProblemKind, string>;

/** What the operating system says about a file, in words. */
export const reasons = {
  ENOENT: '没有这个文件或文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EISDIR: '那是一个文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  ENOSPC: '磁盘满了',
  EROFS: '磁盘是只读的',
  EIO: '磁盘读写出错',
} as const satisfies Record<ReasonCode, string>;
