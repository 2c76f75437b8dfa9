import asyncio, time
from asgiref.sync import sync_to_async
from apps.messaging.models import Message, Conversation
from tests.messaging.sockets.test_chat import hear_kind
def fill(chat, n):
    c=chat.conversation
    Message.objects.bulk_create([Message(conversation=c, side="candidate", sender=chat.candidate, text="x"*200, position=i, change=i, client_key=f"f{i}") for i in range(1,n+1)])
    Conversation.objects.filter(pk=c.pk).update(last_position=n, change=n, last_of_candidate=n)
    c.refresh_from_db()
def test_starve(chat, enter):
    async def run(attackers):
        N=3000
        rec = await enter(chat.recruiter, since=N+attackers)
        socks=[await enter(chat.candidate) for _ in range(attackers)]
        stop=False
        async def drain(s):
            while not stop:
                try: await s.receive_output(0.5)
                except Exception: return
        async def storm(s):
            for _ in range(55):
                if stop: return
                await s.say({"type":"open","conversation":str(chat.conversation.pk),"since":0})
                await asyncio.sleep(0.18)
        tasks=[asyncio.create_task(storm(s)) for s in socks]
        rd=[]
        async def eat(s):
            while True:
                await s.output_queue.get()
        rd=[asyncio.create_task(eat(s)) for s in socks]
        await asyncio.sleep(1)
        t=time.monotonic()
        await sync_to_async(chat.write)("NEWS", key=f"n{attackers}{t}", by=chat.recruiter)
        try:
            while True:
                got = await asyncio.wait_for(rec.output_queue.get(), 9)
                if "NEWS" in got.get("text",""): break
            print("HEARD after", attackers, time.monotonic()-t)
        except Exception as e:
            print("NOT HEARD", attackers, repr(e), time.monotonic()-t)
        stop=True
        for x in tasks+rd: x.cancel()
        for s in [rec,*socks]:
            s.future.cancel()
    fill(chat, 3000)
    asyncio.run(run(0)) ; asyncio.run(run(3))
