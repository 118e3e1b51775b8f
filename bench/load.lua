-- One request after another for wrk. Environment: BENCH_METHOD, BENCH_PATH, BENCH_BODY (optional) and
-- BENCH_COOKIES (optional: a file with a cookie a line, taken in turn). Prints one line of JSON at the end.
local method = os.getenv("BENCH_METHOD") or "GET"
local path = os.getenv("BENCH_PATH")
local body = os.getenv("BENCH_BODY")
local cookies = {}
if os.getenv("BENCH_COOKIES") then
  for line in io.lines(os.getenv("BENCH_COOKIES")) do
    cookies[#cookies + 1] = line
  end
end

local requests = {}
local turn = 0

function init()
  for number = 1, math.max(1, #cookies) do
    local headers = { ["Content-Type"] = body and "application/json" or nil, ["Cookie"] = cookies[number] }
    requests[number] = wrk.format(method, path, headers, body)
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"requests":%d,"seconds":%.3f,"refused":%d,"broken":%d,"p50":%.3f,"p99":%.3f,"max":%.3f}\n',
    summary.requests, summary.duration / 1e6, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
